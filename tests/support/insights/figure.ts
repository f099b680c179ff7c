import type { UnitFigure } from '#contract/organization/insights.ts';

/** A unit's figure as the page receives it. */
export function figureWith(changes: Partial<UnitFigure> = {}): UnitFigure {
  return {
    share: 64,
    is: 'exact',
    from: 58,
    to: 70,
    answers: 60,
    hosts: 10,
    isWhole: true,
    consistency: { share: 70, is: 'exact', results: 40 },
    direction: 'rising',
    spread: { lower: 50, middle: 64, upper: 80 },
    ...changes,
  };
}
