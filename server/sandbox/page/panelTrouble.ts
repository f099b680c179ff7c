/** Faults that a script plays in the panel's page: `src/sandbox/inPanel.ts`. */
export const panelTroubles = ['none', 'timeZone', 'storage', 'downloads', 'hang'] as const;
export type PanelTrouble = (typeof panelTroubles)[number];
