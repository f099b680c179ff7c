/** With fewer units, chance alone produces nearly any order, so nothing is compared. */
export const fewestCompared = 8;

export const grades = ['no_signal', 'may_go_together', 'goes_together'] as const;
export type Grade = (typeof grades)[number];

export const refusals = ['too_few_units', 'no_variation'] as const;

/** `not_yet`: the behaviour's quarter isn't over. `left_out`: in a change period that is left out. */
export const groupStates = ['compared', 'not_yet', 'left_out'] as const;

export const changePeriodLimits = { labelLength: 60, periods: 30 } as const;

export interface QuarterRange {
  /** `2026-Q3`; sorting quarters as text sorts them by time. */
  from: string;
  until: string;
}

export function isWithin(quarter: string, { from, until }: QuarterRange): boolean {
  return from <= quarter && quarter <= until;
}
