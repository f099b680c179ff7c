/** When this day (`2026-12-24`) ends where the reader is. */
export function endOfDay(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + 1).getTime();
}

/** A moment in the last day before this end, which may be the next day's midnight. */
export function lastDayOf(end: number): number {
  return end - 1;
}
