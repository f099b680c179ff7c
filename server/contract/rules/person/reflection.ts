export const reflectionLength = 280;

/** "When …" and "I …" make one line together. */
export const nextLength = 140;

export const skipReasons = ['away', 'nothing', 'no_time', 'rather_not'] as const;

/** `ended`: by the manager, or their name is gone. */
export const managerStates = ['asked', 'accepted', 'declined', 'ended'] as const;

/** Thursday. */
export const usualWeekday = 4;

export const mostCorrections = 5;

/** Whoever declined to read isn't asked again by the same author until then. */
export const askAgainMs = 30 * 86_400_000;

export const blankReflection = {
  tried: '',
  landed: '',
  nextWhen: '',
  nextThen: '',
  saw: '',
  nextSeries: null,
  isDone: null,
  leftOut: [],
};

const dayMs = 86_400_000;

/** 1 is Monday, 7 is Sunday (ISO 8601), of a day such as `2026-11-30`. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The ISO week of a day: it belongs to the year of its Thursday. `2027-01-03` is in `2026-W53`. */
export function weekOf(day: string): string {
  const thursday = new Date(Date.parse(`${day}T00:00:00Z`) + (4 - weekdayOf(day)) * dayMs);
  const year = thursday.getUTCFullYear();
  const number = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / dayMs / 7) + 1;
  return `${String(year).padStart(4, '0')}-W${String(number).padStart(2, '0')}`;
}

/** Weeks sort like texts. The day is in the week; `weekday` null: never reminded. */
export function isDue(day: string, weekday: number | null): boolean {
  return weekday !== null && weekdayOf(day) >= weekday;
}
