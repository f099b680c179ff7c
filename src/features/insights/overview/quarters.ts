/** `2026-Q3` as year 2026 and number 3. */
export function quarterParts(quarter: string): { year: number; number: number } {
  const [year = 0, number = 0] = quarter.split('-Q').map(Number);
  return { year, number };
}

/** The `count` quarters up to `latest`, the earliest first; also those without a figure. */
export function quartersUpTo(latest: string, count: number): string[] {
  const { year, number } = quarterParts(latest);
  const last = year * 4 + number - 1;
  return Array.from({ length: count }, (_, at) => {
    const one = last - (count - 1) + at;
    return `${Math.floor(one / 4)}-Q${(one % 4) + 1}`;
  });
}

/** The quarter of this moment in UTC, or `ahead` quarters later. */
export function quarterNow(ahead = 0): string {
  const now = new Date();
  const count = now.getUTCFullYear() * 4 + Math.floor(now.getUTCMonth() / 3) + ahead;
  return `${Math.floor(count / 4)}-Q${(count % 4) + 1}`;
}
