/** The field that gets the focus when the form opens. */
export const fieldIds = { statement: 'decision-statement', final: 'decision-final' } as const;
