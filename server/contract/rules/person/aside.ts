const dayMs = 86_400_000;

/** A year from when it was written, changed or renewed. */
export const asideMs = 365 * dayMs;

/** The author is asked this long before the end whether to keep it. */
export const asideEndingMs = 30 * dayMs;
