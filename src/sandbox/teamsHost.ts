import * as z from 'zod/mini';
import { askAtEntra, askInAppWindow } from './signInWindow.ts';
import { ask, type SandboxPerson } from './state.ts';
import { clientType, frameContext, wireContext } from './teams/context.ts';
import { replyTo } from './teams/functions.ts';
import type { HostContext, HostEvents } from './teams/host.ts';
import { runtimeFor } from './teams/runtime.ts';
import { isForItsResource } from './teams/tabs.ts';

const incoming = z.object({
  id: z.number(),
  func: z.string(),
  uuidAsString: z.optional(z.string()),
  args: z.optional(z.array(z.unknown())),
  data: z.optional(z.string()),
});
type Incoming = z.infer<typeof incoming>;

/**
 * The Teams side of TeamsJS' messages for one frame; returns a stop function. `panel`: the frame's origin, the only one
 * it listens to. Source: TeamsJS 2.58, `internal/communication.ts`, `internal/nestedAppAuthUtils.ts`.
 */
export function hostPanel(
  frame: HTMLIFrameElement,
  panel: string,
  now: () => { context: HostContext; events: HostEvents },
): () => void {
  const answer = async ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== frame.contentWindow || origin !== panel) return;
    const message = incoming.safeParse(data);
    if (!message.success) return;
    const { context, events } = now();
    // TeamsJS needs a reply after a failure too, or it waits forever. Functions that can fail reply [isDone, reason].
    const args = await answerTo(message.data, context, events).catch((error: unknown) => [false, String(error)]);
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

/** Sends one of Teams' own messages, such as `themeChange`, unless the frame has left the panel's origin. */
export function announce(frame: HTMLIFrameElement, panel: string, { func, args }: { func: string; args: unknown[] }) {
  frame.contentWindow?.postMessage({ func, args }, panel);
}

/** The reply's arguments; undefined: TeamsJS expects none. */
async function answerTo(message: Incoming, context: HostContext, events: HostEvents): Promise<unknown[] | undefined> {
  const { func, args = [] } = message;
  switch (func) {
    case 'initialize':
      return [frameContext(context.frame), clientType(context.client), '2.0.4', runtimeFor(context)];
    case 'getContext':
      return [wireContext(context)];
    case 'authentication.getAuthToken':
      return isForItsResource(context) ? teamsToken(context.person, args) : [false, otherResource];
    case 'authentication.authenticate':
      // TeamsJS insists on https, which localhost doesn't have.
      return askInAppWindow(String(args[0]).replace(/^https:/, location.protocol), runtimeFor(context));
    case 'nestedAppAuth.execute':
      return [null, JSON.stringify(await throughBridge(context, message.data))];
    default:
      return replyTo(func, args, context, events);
  }
}

/** Teams' own words: OfficeDev/TeamsFx, issue 2039. */
const otherResource = 'App resource defined in manifest and iframe origin do not match';

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

async function throughBridge({ person, entra, tab }: HostContext, json = '{}'): Promise<unknown> {
  const request = z.parse(bridgeRequest, JSON.parse(json));
  try {
    if (request.method !== 'GetTokenPopup') return await ask('nested-auth', { as: person.key, request });
    const address = new URL(`${entra.url}/${person.tenant}/oauth2/v2.0/authorize`);
    const { scope = '', claims = '' } = request.tokenParams ?? {};
    const query = {
      client_id: entra.clientId,
      response_type: 'code',
      pocd: '1',
      redirect_uri: `brk-multihub://${new URL(tab.contentUrl).host}`,
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
