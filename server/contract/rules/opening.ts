export const frames = ['host_decides', 'consensus', 'consent', 'vote', 'delegated', 'no_decision'] as const;

export const openingItems = ['purpose', 'frame', 'dissent'] as const;
