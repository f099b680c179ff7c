import * as z from 'zod/mini';

/** The panel's configuration, which the server puts into the page as JSON: `<meta name="bookend">`. */
export const panelConfig = z.strictObject({
  /** The Entra application the panel signs in to. */
  clientId: z.string(),
  /** The scope of our own API, in full. */
  scope: z.string(),
});
export type PanelConfig = z.infer<typeof panelConfig>;
