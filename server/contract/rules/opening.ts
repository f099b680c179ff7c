/** How a decision is made. */
export const frames = ['host_decides', 'consensus', 'consent', 'vote', 'delegated', 'no_decision'] as const;

/** What the host says at the start. */
export const openingItems = ['purpose', 'frame', 'dissent'] as const;
