import * as z from 'zod/mini';

/** What the server tells the panel in its page: a `<meta name="bookend">` whose content is this as JSON. */
export const panelConfig = z.strictObject({
  /** The Entra application the panel signs in to. */
  clientId: z.string(),
  /** The scope of our own API, in full. */
  scope: z.string(),
});
export type PanelConfig = z.infer<typeof panelConfig>;

/** The tab as Teams knows it: the manifest's `entityId`, which deep links name. */
export const tabId = 'bookend';

/** Deep links carry this as their `subEntityId`, so that a card's button opens its meeting. */
export function recapLink(meeting: string): string {
  return `recap-${meeting}`;
}
export const recapLinkPattern = /^recap-([0-9a-f-]{36})$/;
