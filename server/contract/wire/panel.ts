import * as z from 'zod/mini';

/** Embedded in the page as JSON: `<meta name="bookend">`. */
export const panelConfig = z.strictObject({
  clientId: z.string(),
  scope: z.string(),
  /** In the organization's catalogue, as cards link to it. */
  appId: z.string(),
  graph: z.string(),
});
export type PanelConfig = z.infer<typeof panelConfig>;
