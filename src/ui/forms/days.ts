const dayMs = 86_400_000;
const sunday = 0;
const friday = 5;
const saturday = 6;

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The month's last day if needed: a month after 31 January is 28 February. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

export function nextFriday(day: string): string {
  return addDays(day, ((friday - weekdayOf(day) + 6) % 7) + 1);
}

export function nextWorkday(day: string): string {
  const next = addDays(day, 1);
  return isWeekend(next) ? nextWorkday(next) : next;
}

/** Daily series skip the weekend. */
export function nextMeeting(meetingDay: string, gapDays: number, today: string): string {
  let next = meetingDay;
  do next = addDays(next, gapDays);
  while (next <= today);
  return isWeekend(next) && !isWeekend(meetingDay) ? nextWorkday(next) : next;
}

function isWeekend(day: string): boolean {
  const weekday = weekdayOf(day);
  return weekday === saturday || weekday === sunday;
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Without `max`, date fields accept six-digit years, which the contract refuses. */
export const lastDay = '9999-12-31';

/** null: invalid, because a longer year can still be pasted. */
export function dayFrom(value: string): string | null {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? value : null;
}
