/** `2026-Q3` as year 2026 and number 3. */
export function quarterParts(id: string): { year: number; number: number } {
  const [year = 0, number = 0] = id.split('-Q').map(Number);
  return { year, number };
}

/** Quarters since the year 0, so that one can count on from there. */
export function quarterCount(id: string): number {
  const { year, number } = quarterParts(id);
  return year * 4 + number - 1;
}

/** In UTC. */
export function quarterCountAt(ms: number): number {
  const day = new Date(ms);
  return day.getUTCFullYear() * 4 + Math.floor(day.getUTCMonth() / 3);
}

export function quarterId(count: number): string {
  return `${Math.floor(count / 4)}-Q${(count % 4) + 1}`;
}
