export const minuteMs = 60_000;

/** A random moment within the next `spreadMs`, so that the timing reveals nothing. */
export function randomMoment(spreadMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * spreadMs));
}
