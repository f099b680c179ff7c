import * as z from 'zod/mini';
import type { FrameName } from './setting.ts';
import { askAtEntra, askInAppWindow } from './signInWindow.ts';
import { ask, type SandboxPerson, type SandboxState } from './state.ts';

export interface HostContext {
  person: SandboxPerson;
  chatId: string;
  chatTopic: string | null;
  organizer: string | null;
  theme: string;
  locale: string;
  frame: FrameName;
  subEntityId: string | undefined;
  tab: Tab;
  isNested: boolean;
  entra: SandboxState['entra'];
  teamsApp: SandboxState['teamsApp'];
}

const tab = z.object({ contentUrl: z.url(), entityId: z.string(), suggestedDisplayName: z.string() });
export type Tab = z.infer<typeof tab>;

export interface HostEvents {
  onOpenLink: (url: string) => void;
  onUnknown: (func: string) => void;
  onLeave: () => void;
  /** Only in the dialog for a new tab; elsewhere TeamsJS sends none of these. */
  dialog?: DialogEvents;
}

export interface DialogEvents {
  onValid: (isValid: boolean) => void;
  /** Takes effect only after `onSaved`. */
  onTab: (tab: Tab) => void;
  onSaved: () => void;
  onFailed: (reason: string) => void;
}

const incoming = z.object({
  id: z.number(),
  func: z.string(),
  uuidAsString: z.optional(z.string()),
  args: z.optional(z.array(z.unknown())),
  data: z.optional(z.string()),
});
type Incoming = z.infer<typeof incoming>;

/** Captured from TeamsJS 2.58. Without slot 4 as it is, there is no sign-in bridge. */
const runtime = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  isNAAChannelRecommended: true,
  supports: {
    app: { notifySuccessResponse: {} },
    chat: {},
    pages: { config: {}, backStack: {}, tabs: {}, currentApp: {} },
    nestedAppAuth: {},
    teamsCore: {},
    sharing: {},
  },
};

/**
 * The Teams side of TeamsJS' messages for one same-origin frame; returns a stop function. Source: TeamsJS 2.58,
 * `internal/communication.ts`, `internal/nestedAppAuthUtils.ts`.
 */
export function hostPanel(
  frame: HTMLIFrameElement,
  now: () => { context: HostContext; events: HostEvents },
): () => void {
  const answer = async ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== frame.contentWindow || origin !== location.origin) return;
    const message = incoming.safeParse(data);
    if (!message.success) return;
    const { context, events } = now();
    const args = await answerTo(message.data, context, events);
    if (args === undefined) return;
    const { id, uuidAsString } = message.data;
    frame.contentWindow?.postMessage(
      { id, uuidAsString, args, monotonicTimestamp: performance.timeOrigin + performance.now() },
      origin,
    );
  };
  const listener = (event: MessageEvent<unknown>) => void answer(event);
  window.addEventListener('message', listener);
  return () => window.removeEventListener('message', listener);
}

export function announceSave(frame: HTMLIFrameElement): void {
  frame.contentWindow?.postMessage({ func: 'settings.save', args: [{}] }, location.origin);
}

export function announceTheme(frame: HTMLIFrameElement, theme: string): void {
  frame.contentWindow?.postMessage({ func: 'themeChange', args: [theme] }, location.origin);
}

/** A phone's back button. Source: TeamsJS 2.58, `internal/pagesHelpers.ts`. */
export function announceBack(frame: HTMLIFrameElement): void {
  frame.contentWindow?.postMessage({ func: 'backButtonPress', args: [] }, location.origin);
}

/** The reply's arguments; undefined: TeamsJS expects none. */
async function answerTo(message: Incoming, context: HostContext, events: HostEvents): Promise<unknown[] | undefined> {
  const [first] = message.args ?? [];
  switch (message.func) {
    case 'initialize':
      return [contextOf(context.frame), 'desktop', '2.0.4', runtimeFor(context)];
    case 'getContext':
      return [legacyContext(context)];
    case 'appInitialization.success':
      return [undefined];
    case 'appInitialization.appLoaded':
    case 'appInitialization.failure':
    case 'appInitialization.expectedFailure':
    case 'registerHandler':
      return undefined;
    case 'settings.setValidityState':
      events.dialog?.onValid(first === true);
      return undefined;
    case 'settings.setSettings':
      return keepTab(first, events);
    case 'settings.save.success':
      events.dialog?.onSaved();
      return undefined;
    case 'settings.save.failure':
      events.dialog?.onFailed(String(first));
      return undefined;
    case 'settings.getSettings':
      return [context.tab];
    case 'navigateBack':
      events.onLeave();
      return [true];
    case 'executeDeepLink':
      events.onOpenLink(String(first));
      return [true];
    case 'authentication.getAuthToken':
      return teamsToken(context.person, message.args);
    case 'authentication.authenticate':
      // TeamsJS insists on https, which localhost doesn't have.
      return askInAppWindow(String(first).replace(/^https:/, location.protocol), runtimeFor(context));
    case 'meeting.getMeetingDetails':
      return [null, meetingDetails(context)];
    case 'nestedAppAuth.execute':
      return [null, JSON.stringify(await throughBridge(context, message.data))];
    default:
      events.onUnknown(message.func);
      return undefined;
  }
}

/** Teams refuses a tab whose address isn't among the manifest's domains; here, this page's own. */
function keepTab(wanted: unknown, { dialog }: HostEvents): unknown[] {
  const read = tab.safeParse(wanted);
  if (!read.success || new URL(read.data.contentUrl).origin !== location.origin)
    return [false, 'The address is not in the validDomains'];
  dialog?.onTab(read.data);
  return [true];
}

/** Without nested app authentication there is no bridge. */
function runtimeFor({ isNested }: HostContext): string {
  const { nestedAppAuth, ...others } = runtime.supports;
  const supports = isNested ? { ...others, nestedAppAuth } : others;
  return JSON.stringify({ ...runtime, isNAAChannelRecommended: isNested, supports });
}

const teamsTokenAnswer = z.union([
  z.object({ token: z.string() }),
  z.object({ refusal: z.string(), mustAsk: z.boolean() }),
]);

/** TeamsJS sends resources, claims, silent. */
async function teamsToken({ key, visit }: SandboxPerson, [, claims, isSilent]: unknown[] = []): Promise<unknown[]> {
  if (visit === 'anonymous') return [false, 'Anonymous people have no token'];
  const [first] = Array.isArray(claims) ? claims.map(String) : [];
  const answer = z.parse(teamsTokenAnswer, await ask('teams-token', { as: key, claims: first }));
  if ('token' in answer) return [true, answer.token];
  // Teams on the web leaves for Entra with all of its page (OfficeDev/microsoft-teams-library-js #2421).
  if (answer.mustAsk && isSilent !== true) location.assign('/sandbox/control/left-teams');
  return [false, answer.refusal];
}

const bridgeRequest = z.looseObject({
  requestId: z.string(),
  method: z.string(),
  tokenParams: z.optional(z.looseObject({ scope: z.optional(z.string()), claims: z.optional(z.string()) })),
});

async function throughBridge({ person, entra }: HostContext, json = '{}'): Promise<unknown> {
  const request = z.parse(bridgeRequest, JSON.parse(json));
  try {
    if (request.method !== 'GetTokenPopup') return await ask('nested-auth', { as: person.key, request });
    const address = new URL(`${entra.url}/${person.tenant}/oauth2/v2.0/authorize`);
    const { scope = '', claims = '' } = request.tokenParams ?? {};
    const query = {
      client_id: entra.clientId,
      response_type: 'code',
      pocd: '1',
      redirect_uri: `brk-multihub://${location.host}`,
      end: `${location.origin}/sandbox/control/window-end`,
      scope,
      login_hint: `${person.key}@contoso.example`,
    };
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    // MSAL adds claims to every request; only a challenge asks for an authentication context.
    if (claims.includes('"acrs"')) address.searchParams.set('claims', claims);
    const ending = await askAtEntra(address);
    // A host that signs in with MSAL passes its name for a blocked window on (msal-browser `BrowserAuthErrorCodes.ts`).
    if (!ending) return failure(request, { status: 'PERSISTENT_ERROR', code: 'popup_window_error', description: '' });
    return await ask('nested-auth', { as: person.key, request, ...ending });
  } catch (error) {
    return failure(request, { status: 'NO_NETWORK', code: 'no_network', description: String(error) });
  }
}

function failure({ requestId }: { requestId: string }, error: Record<'status' | 'code' | 'description', string>) {
  return { messageType: 'NestedAppAuthResponse', requestId, success: false, error: { ...error, properties: {} } };
}

/** TeamsJS maps these names to those of its `app.Context`. */
function legacyContext({
  person,
  chatId,
  theme,
  locale,
  frame,
  subEntityId,
  tab: { entityId },
  teamsApp,
}: HostContext) {
  return {
    appId: teamsApp.catalogId,
    locale,
    theme,
    appSessionId: crypto.randomUUID(),
    hostName: 'Teams',
    hostClientType: 'desktop',
    sessionId: crypto.randomUUID(),
    ringId: 'general',
    entityId,
    subEntityId,
    frameContext: contextOf(frame),
    isFullScreen: false,
    isMultiWindow: false,
    userObjectId: person.id,
    ...(person.visit === 'anonymous' ? { userLicenseType: 'Anonymous' } : { tid: person.tenant }),
    loginHint: `${person.key}@contoso.example`,
    userPrincipalName: `${person.key}@contoso.example`,
    userDisplayName: person.name,
    ...(frame !== 'personal' && { chatId, meetingId: btoa(`0#${chatId}#0`) }),
  };
}

/** Teams marks a personal tab only by leaving out the chat. */
function contextOf(frame: FrameName): string {
  return frame === 'personal' ? 'content' : frame;
}

function meetingDetails({ chatId, chatTopic, organizer, person }: HostContext) {
  return {
    details: { id: btoa(`0#${chatId}#0`), title: chatTopic, type: 'Recurring' },
    conversation: { id: chatId },
    organizer: { id: organizer, tenantId: person.tenant },
  };
}
