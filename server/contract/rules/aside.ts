const dayMs = 86_400_000;

/** A year from when it was written, changed or renewed. */
export const asideMs = 365 * dayMs;

/** How long before its end its author is asked whether to keep it. */
export const asideEndingMs = 30 * dayMs;
