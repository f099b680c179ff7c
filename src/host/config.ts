import * as z from 'zod/mini';
import { panelConfig, type PanelConfig } from '#contract/panel.ts';

/** What the server wrote into the page. */
export function readConfig(): PanelConfig {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="bookend"]');
  return z.parse(panelConfig, JSON.parse(meta?.content ?? ''));
}
