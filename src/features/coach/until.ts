const dayMs = 86_400_000;

export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The last moment of a day in the reader's time zone. */
export function endOf(day: string): number {
  return new Date(`${day}T23:59:59.999`).getTime();
}
