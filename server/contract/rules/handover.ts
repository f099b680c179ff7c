/** What a host can hand to somebody: an agenda item, the closing, or the chair for the rest of the meeting. */
export const sectionKinds = ['item', 'closing', 'chair'] as const;
