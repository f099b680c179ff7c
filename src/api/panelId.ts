/** Lets the server skip the panel that made a change. Anonymous requests don't carry it. */
export const panelId = crypto.randomUUID();
