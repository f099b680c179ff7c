/** Where somebody who pressed begins to type. */
export const fieldIds = { statement: 'decision-statement', final: 'decision-final' } as const;
