import * as z from 'zod/mini';

/** What the server tells the panel in its page: a `<meta name="bookend">` whose content is this as JSON. */
export const panelConfig = z.strictObject({
  /** The Entra application the panel signs in to. */
  clientId: z.string(),
  /** The scope of our own API, in full. */
  scope: z.string(),
});
export type PanelConfig = z.infer<typeof panelConfig>;

/** The window that Teams opens where Entra wants to ask the person something and there is no nested app authentication.
 * Its query says `tenant`, and may say `hint`, `claims` and `permission`. */
export const signInPath = '/auth/start';
/** Where Entra leads back to; registered as a redirect address of the application. */
export const signedInPath = '/auth/end';

/** Deep links carry this as their `subEntityId`, so that a card's button opens its meeting. */
export function recapLink(meeting: string): string {
  return `recap-${meeting}`;
}
export const recapLinkPattern = /^recap-([0-9a-f-]{36})$/;
