/** `2026-W48` is week 48. */
export function numberOf(week: string): number {
  return Number(week.slice(-2));
}
