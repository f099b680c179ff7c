/** Names this open panel to the server, which sends it no notice of its own saves. Anonymous requests don't carry it. */
export const panelId = crypto.randomUUID();
