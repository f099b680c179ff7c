import { useState } from 'react';

const looks = ['default', 'dark', 'contrast'] as const;
export type ThemeName = (typeof looks)[number];

/** As Teams names them to an app: teams-js, public/app/app.ts, AppInfo.theme. */
export const themes = [...looks, 'glass'] as const;
export type HostTheme = (typeof themes)[number];

export function lookOf(theme: HostTheme): ThemeName {
  return theme === 'glass' ? 'dark' : theme;
}

/** `en-XA`, the pseudo-locale: accented English, 40 % longer. */
export const locales = ['en-GB', 'en-US', 'de-DE', 'fr-FR', 'es-ES', 'ja-JP', 'ar-EG', 'en-XA'] as const;

/** `settings`, `remove`: Teams' dialogs for adding and removing a tab. `personal`: a tab beside all chats. */
export const frames = ['sidePanel', 'content', 'settings', 'remove', 'personal'] as const;
export type FrameName = (typeof frames)[number];

/** Each keeps a storage of its own, because each has a host of its own: `hostOf`. */
export const clients = ['desktop', 'web', 'phone'] as const;
export type ClientName = (typeof clients)[number];

/** Stored in the URL, so that a reload or a copied link keeps it. */
export interface Setting {
  as: string;
  theme: HostTheme;
  locale: string;
  client: ClientName;
  frame: FrameName;
  width: number;
  /** Where a deep link leads, such as `reflection` in the personal tab. Only for the first opening. */
  subPage?: string | undefined;
}

export function useSetting(): [Setting, (change: Partial<Setting>) => void] {
  const [setting, setSetting] = useState(() => settingOf(new URLSearchParams(location.search)));
  const change = (part: Partial<Setting>) => {
    const next = { ...setting, subPage: undefined, ...part };
    if (next.client !== setting.client) return location.assign(originOf(next.client) + addressOf(next));
    history.replaceState(null, '', addressOf(next));
    setSetting(next);
  };
  return [setting, change];
}

export function addressOf({ as, theme, locale, client, frame, width, subPage }: Setting): string {
  const shown = { as, theme, locale, client, frame, width: String(width) };
  return `/?${new URLSearchParams({ ...shown, ...(subPage !== undefined && { subPage }) })}`;
}

/** `server/sandbox/page/names.ts` serves these. */
const hosts: Record<ClientName, { local: string; secure: string }> = {
  desktop: { local: 'localhost', secure: 'teams.microsoft.com' },
  web: { local: 'web.localhost', secure: 'teams.cloud.microsoft' },
  phone: { local: 'phone.localhost', secure: 'www.microsoft365.com' },
};

function originOf(client: ClientName): string {
  const { local, secure } = hosts[client];
  return location.protocol === 'https:' ? `https://${secure}` : `http://${local}:${location.port}`;
}

/** A client's page at another client's host would share its storage: where it belongs instead, or undefined. */
export function rightAddress(): string | undefined {
  const setting = settingOf(new URLSearchParams(location.search));
  const right = originOf(setting.client);
  return right === location.origin ? undefined : right + addressOf(setting);
}

function settingOf(query: URLSearchParams): Setting {
  return {
    as: query.get('as') ?? 'ada',
    theme: themes.find((name) => name === query.get('theme')) ?? 'default',
    locale: query.get('locale') ?? 'en-GB',
    client: clients.find((name) => name === query.get('client')) ?? 'desktop',
    frame: frames.find((name) => name === query.get('frame')) ?? 'sidePanel',
    width: query.get('width') === '280' ? 280 : 320,
    subPage: query.get('subPage') ?? undefined,
  };
}
