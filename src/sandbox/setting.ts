import { useState } from 'react';

export const themes = ['default', 'dark', 'contrast'] as const;
export type ThemeName = (typeof themes)[number];

export const locales = ['en-GB', 'en-US', 'de-DE'] as const;

/** `settings`: Teams' dialog for a new tab. `personal`: a tab beside all chats. */
export const frames = ['sidePanel', 'content', 'settings', 'personal'] as const;
export type FrameName = (typeof frames)[number];

/** Stored in the URL, so that a reload or a copied link keeps it. */
export interface Setting {
  as: string;
  theme: ThemeName;
  locale: string;
  frame: FrameName;
  width: number;
}

export function useSetting(): [Setting, (change: Partial<Setting>) => void] {
  const [setting, setSetting] = useState(() => settingOf(new URLSearchParams(location.search)));
  const change = (part: Partial<Setting>) => {
    const next = { ...setting, ...part };
    history.replaceState(null, '', addressOf(next));
    setSetting(next);
  };
  return [setting, change];
}

export function addressOf({ as, theme, locale, frame, width }: Setting): string {
  return `/?${new URLSearchParams({ as, theme, locale, frame, width: String(width) })}`;
}

function settingOf(query: URLSearchParams): Setting {
  return {
    as: query.get('as') ?? 'ada',
    theme: themes.find((name) => name === query.get('theme')) ?? 'default',
    locale: query.get('locale') ?? 'en-GB',
    frame: frames.find((name) => name === query.get('frame')) ?? 'sidePanel',
    width: query.get('width') === '280' ? 280 : 320,
  };
}
