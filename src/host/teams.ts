import { app } from '@microsoft/teams-js';
import type { PanelConfig } from '#contract/panel.ts';
import type { createSignIn } from './entra.ts';
import { HostError, type Frame, type Host, type ThemeName } from './host.ts';
import { limit } from './limit.ts';

const helloLimitMs = 10_000;

/** Meets Teams. `entra` is on its way already: the sign-in library loads while Teams answers, but starts only after. */
export async function meetTeams(
  config: PanelConfig,
  entra: Promise<{ createSignIn: typeof createSignIn }>,
): Promise<Host> {
  const context = await greet();
  const chatId = context.chat?.id;
  const tenantId = context.user?.tenant?.id;
  if (chatId === undefined || tenantId === undefined) throw new HostError('no_chat');

  const signIn = (await entra).createSignIn(config, tenantId);
  const listeners = new Set<() => void>();
  let theme = themeName(context.app.theme);
  // TeamsJS keeps one handler: a second registration would silence the first.
  app.registerOnThemeChangeHandler((name) => {
    theme = themeName(name);
    for (const listener of listeners) listener();
  });

  return {
    chatId,
    frame: frame(context.page.frameContext),
    locale: context.app.locale,
    subPageId: context.page.subPageId || undefined,
    theme: () => theme,
    onTheme: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    token: signIn,
    openLink: (url) => app.openLink(url),
    notifyReady: () => {
      // Teams only takes its loading picture away on it; there is nothing to do where it doesn't answer.
      void app.notifySuccess().catch(() => undefined);
    },
  };
}

async function greet(): Promise<app.Context> {
  // Outside a frame this rejects at once; in a frame that isn't Teams it would wait for a minute.
  try {
    const hello = app.initialize().then(() => app.getContext());
    return await limit(hello, helloLimitMs, () => new HostError('outside_teams'));
  } catch (cause) {
    throw new HostError('outside_teams', { cause });
  }
}

function themeName(theme: string): ThemeName {
  return theme === 'dark' || theme === 'contrast' || theme === 'glass' ? theme : 'default';
}

function frame(context: string): Frame {
  return context === 'sidePanel' || context === 'content' ? context : 'other';
}
