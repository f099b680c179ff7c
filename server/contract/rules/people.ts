/** Between fewer nothing is anonymous, so there is neither a pulse nor an observer. */
export const fewestInGroup = 3;

/** Replaces people who had their name removed. Each language has its own words for it. */
export const gone = { id: 'gone', name: '' } as const;
