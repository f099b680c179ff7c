import { app, nestedAppAuth, pages } from '@microsoft/teams-js';
import type { PanelConfig } from '#contract/wire/panel.ts';
import { tabId } from '#contract/rules/panel.ts';
import type { nestedSignIn } from './entra.ts';
import {
  HostError,
  type Frame,
  type Host,
  type HostLook,
  type PersonalTab,
  type SignedIn,
  type TabDialog,
  type ThemeName,
} from './host.ts';
import { limit } from './limit.ts';
import { keepTokens, type Acquire } from './tokens.ts';

const helloLimitMs = 10_000;
const linkLimitMs = 10_000;

/** `entra`: the sign-in library, loading while Teams answers; it can start only afterwards. */
export async function meetTeams(
  config: PanelConfig,
  entra: Promise<{ nestedSignIn: typeof nestedSignIn }>,
): Promise<Host | PersonalTab | TabDialog> {
  const context = await greet();
  const look = lookOf(context);
  if (context.page.frameContext === 'settings') return { ...look, frame: 'settings', allowSaving };
  const chatId = context.chat?.id;
  const tenantId = context.user?.tenant?.id;
  if (context.user?.licenseType === 'Anonymous' || context.user?.id === '') throw new HostError('anonymous');
  // A tab with neither a chat nor a channel is a personal one.
  const isPersonal =
    chatId === undefined && context.page.frameContext === 'content' && !context.channel && !context.team;
  if ((chatId === undefined && !isPersonal) || tenantId === undefined) throw new HostError('no_chat');

  // Connects while the panel loads; token requests wait for it.
  const way = signInWay(config, entra, tenantId, context.user?.loginHint);
  const token = keepTokens(async (request) => (await way)(request));
  const permission = 'Files.ReadWrite.AppFolder';
  const graphToken = keepTokens(async (request) => (await way)({ ...request, permission, isForGraph: true }));
  const approvalLink = `https://login.microsoftonline.com/${tenantId}/adminconsent?client_id=${config.clientId}`;
  const signedIn = { ...look, token, approvalLink, openLink, onBack: backButton() };
  const subPageId = context.page.subPageId || undefined;
  if (chatId === undefined) return { ...signedIn, frame: 'personal', subPageId };
  return {
    ...signedIn,
    chatId,
    frame: frame(context.page.frameContext),
    subPageId,
    otherAppId: otherAppId(config, context.app.appId?.toString()),
    graph: { url: config.graph, token: () => graphToken() },
  };
}

function openLink(url: string): Promise<void> {
  return limit(app.openLink(url), linkLimitMs, () => new Error('Teams has not answered'));
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

/** TeamsJS keeps one handler, and leaves the app itself if that returns false. */
function backButton(): SignedIn['onBack'] {
  const steps = new Set<() => void>();
  const goBack = () => {
    const last = [...steps].at(-1);
    last?.();
    return last !== undefined;
  };
  if (pages.backStack.isSupported()) pages.backStack.registerBackButtonHandler(goBack);
  return (close) => {
    steps.add(close);
    return () => steps.delete(close);
  };
}

function lookOf(context: app.Context): HostLook {
  const listeners = new Set<() => void>();
  let theme = themeName(context.app.theme);
  app.registerOnThemeChangeHandler((name) => {
    theme = themeName(name);
    for (const listener of listeners) listener();
  });
  return {
    locale: context.app.locale,
    theme: () => theme,
    onTheme: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notifyReady: () => {
      // It only removes Teams' loading indicator, so a failure needs no handling.
      void app.notifySuccess().catch(() => undefined);
    },
  };
}

/** Every tab shows the same page: the meeting follows from the chat. */
function allowSaving(): void {
  const contentUrl = `${location.origin}/tab`;
  const tab = { entityId: tabId, suggestedDisplayName: 'Bookend', contentUrl, websiteUrl: contentUrl };
  pages.config.registerOnSaveHandler((event) => {
    pages.config.setConfig(tab).then(
      () => event.notifySuccess(),
      (error: unknown) => event.notifyFailure(String(error)),
    );
  });
  pages.config.setValidityState(true);
}

/** Nested app authentication where Teams recommends it, otherwise the older sign-in. */
async function signInWay(
  config: PanelConfig,
  entra: Promise<{ nestedSignIn: typeof nestedSignIn }>,
  tenantId: string,
  loginHint: string | undefined,
): Promise<Acquire> {
  const hasBridge = nestedAppAuth.isNAAChannelRecommended() && 'nestedAppAuthBridge' in window;
  const nested = hasBridge ? await (await entra).nestedSignIn(config, tenantId) : undefined;
  const older = async () => (await import('./teamsToken.ts')).teamsSignIn(tenantId, loginHint);
  if (!nested) return older();
  let way = nested;
  return async (request) => {
    try {
      return await way(request);
    } catch (cause) {
      if (!(cause instanceof HostError) || cause.code !== 'no_bridge') throw cause;
      way = await older();
      return way(request);
    }
  };
}

function otherAppId(config: PanelConfig, appId: string | undefined): string | undefined {
  return appId === undefined || appId.toLowerCase() === config.appId.toLowerCase() ? undefined : appId;
}

function themeName(theme: string): ThemeName {
  return theme === 'dark' || theme === 'contrast' || theme === 'glass' ? theme : 'default';
}

function frame(context: string): Frame {
  return context === 'sidePanel' || context === 'content' ? context : 'other';
}
