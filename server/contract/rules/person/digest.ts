/** Lines of a digest: few enough to read at a glance. */
export const mostLines = 10;

/** The days of a month on which last month's digest is offered. */
export const offeredDays = 7;

/** `2026-11` for any day of December 2026. */
export function monthBefore(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 'yyyy-mm'.length);
}
