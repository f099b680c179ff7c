import type { UnitFigure } from '#contract/organization/insights.ts';
import { daysToChange } from '#contract/rules/organization/insights.ts';
import { dayIn } from '../../core/day.ts';
import { quarterNamed } from '../../core/quarter.ts';
import type { StoredBlock } from './quarterBlocks.ts';
import { addWithin, startOfWeek } from './sums.ts';
import { besideAnyHost } from './suppression/counts.ts';
import { downTo, shareOf } from './suppression/figures.ts';
import { addBlockWeeks } from './suppression/weeks.ts';

/** The first of `daysToChange` within which half did. Empty: none of them, or too few did. */
export function daysIn(blocks: readonly StoredBlock[]): Pick<UnitFigure, 'days'> {
  const within = addWithin(blocks);
  const answers = blocks.reduce((sum, { counts }) => sum + counts.answers, 0);
  const step = within?.findIndex((hits) => hits * 2 >= answers && hits >= besideAnyHost);
  const days = step === undefined ? undefined : daysToChange[step];
  return days === undefined ? {} : { days };
}

/** Empty if the quarter is one part, which would only repeat its share. */
export function weeksIn(blocks: readonly StoredBlock[], quarter: string): Pick<UnitFigure, 'weeks'> {
  const weeks = addBlockWeeks(blocks.map((block) => block.weeks ?? []));
  if (weeks.length < 2) return {};
  const { from, until } = quarterNamed(quarter);
  return {
    weeks: weeks.map(({ from: start, hits, answers }, index) => {
      const next = weeks[index + 1]?.from ?? null;
      return {
        ...shareOf(hits, answers),
        from: dayIn('UTC', start === null ? from : startOfWeek(start)),
        to: dayIn('UTC', (next === null ? until : startOfWeek(next)) - 1),
        answers: downTo(10, answers),
      };
    }),
  };
}
