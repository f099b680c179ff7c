export const minuteMs = 60_000;

/** A moment within the next `spreadMs` that says nothing of why somebody asks or sends. */
export function randomMoment(spreadMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * spreadMs));
}
