import type { PanelConfig } from '#contract/wire/panel.ts';

export function readConfig(): PanelConfig {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="bookend"]');
  return JSON.parse(meta?.content ?? '');
}
