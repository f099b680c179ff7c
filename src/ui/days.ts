const dayMs = 86_400_000;
const friday = 5;

/** `2026-11-21` plus so many days. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The first Friday after `day`. */
export function nextFriday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, ((friday - weekday + 6) % 7) + 1);
}
