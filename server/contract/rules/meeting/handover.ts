export const sectionKinds = ['item', 'closing', 'chair'] as const;
