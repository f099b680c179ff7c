import type { FigureSubject, Insights, UnitFigure } from '#contract/organization/insights.ts';

export type QuarterFigures = Insights['quarters'][number];

/** Includes the wording: a reworded behaviour or item is another figure. */
export function subjectKey(subject: FigureSubject): string {
  if (subject.kind === 'seen') return `seen ${subject.behaviour} ${subject.version}`;
  if (subject.kind === 'item') return `item ${subject.item} ${subject.version}`;
  return subject.kind === 'score' ? `score ${subject.question}` : `meeting ${subject.figure}`;
}

export const groups = ['seen', 'item', 'score', 'meeting', 'acknowledged'] as const;

export function groupOf(subject: FigureSubject): (typeof groups)[number] {
  return isAcknowledged(subject, 'acknowledged_') ? 'acknowledged' : subject.kind;
}

/** Whether it counts one kind of acknowledgement: seven figures that few people need at once. */
export function isByKind(subject: FigureSubject): boolean {
  return isAcknowledged(subject, 'acknowledged_for_');
}

function isAcknowledged(subject: FigureSubject, prefix: string): boolean {
  return subject.kind === 'meeting' && subject.figure.startsWith(prefix);
}

/** Undefined: not counted in that quarter. Null: too small to show. */
export function figureIn(
  quarter: QuarterFigures | undefined,
  key: string,
  unit: string,
): UnitFigure | null | undefined {
  const found = quarter?.figures.find(({ subject }) => subjectKey(subject) === key);
  return found && (found.units[unit] ?? null);
}
