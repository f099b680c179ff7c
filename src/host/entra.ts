import {
  AuthError,
  ClientAuthError,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import type { PanelConfig } from '#contract/wire/panel.ts';
import { askAgain } from './askAgain.ts';
import { HostError, type HostErrorCode, type TokenRequest } from './host.ts';
import { limit } from './limit.ts';
import type { Acquire } from './tokens.ts';

const bridgeLimitMs = 5_000;
const tokenLimitMs = 15_000;

/**
 * Nested app authentication. Call it after TeamsJS has initialized, which creates the bridge. Undefined: the bridge
 * doesn't answer, so use the older sign-in.
 */
export async function nestedSignIn(config: PanelConfig, tenantId: string): Promise<Acquire | undefined> {
  // MSAL forwards only the request's authority to Teams, not the configuration's.
  const authority = `https://login.microsoftonline.com/${tenantId}`;
  const connecting = createNestablePublicClientApplication({ auth: { clientId: config.clientId, authority } });
  const client = await limit(connecting, bridgeLimitMs, () => new HostError('signed_out')).catch(() => undefined);
  if (!client) return undefined;

  let scopes = [config.scope];
  const ask = async (request: TokenRequest) => {
    const own = { scopes, authority };
    if (request.isInteractive) await askPerson(client, request, own);
    const wanted = request.isForGraph ? { scopes: graphScopes(request), authority } : own;
    return askAgain(() => askSilently(client, request, wanted), isPassing);
  };
  const askAs = async (request: TokenRequest) => {
    try {
      return await ask(request);
    } catch (cause) {
      // Some brokers may name the application only by its id; the token is the same.
      const byId = `${config.clientId}/access_as_user`;
      if (!wordsOf(cause).includes('AADSTS90009') || scopes[0] === byId) throw cause;
      scopes = [byId];
      return ask(request);
    }
  };
  return async (request) => {
    try {
      return await askAs(request);
    } catch (cause) {
      throw await inOurWords(cause, tenantId);
    }
  };
}

interface Ours {
  scopes: string[];
  authority: string;
}

async function askSilently(client: IPublicClientApplication, request: TokenRequest, ours: Ours) {
  const { claims, isForced = false, isInteractive = false } = request;
  const asked = client.acquireTokenSilent({
    ...ours,
    forceRefresh: isForced || isInteractive,
    ...(claims === undefined ? {} : { claims }),
  });
  const { accessToken, expiresOn } = await limit(asked, tokenLimitMs, () => new HostError('offline'));
  return { token: accessToken, expiresAt: expiresOn?.getTime() ?? 0 };
}

async function askPerson(
  client: IPublicClientApplication,
  { claims, permission }: TokenRequest,
  ours: Ours,
): Promise<void> {
  const { authority } = ours;
  const scopes = permission === undefined ? ours.scopes : graphScopes({ permission });
  await client.acquireTokenPopup({ scopes, authority, ...(claims === undefined ? {} : { claims }) });
}

function graphScopes({ permission }: TokenRequest): string[] {
  return [`https://graph.microsoft.com/${permission}`];
}

const named: Partial<Record<string, HostErrorCode>> = {
  no_network_connectivity: 'offline',
  user_canceled: 'refused',
  user_cancelled: 'refused',
  access_denied: 'refused',
  no_account_found: 'sign_in_again',
  popup_window_error: 'window_blocked',
  empty_window_error: 'window_blocked',
};

function wordsOf(cause: unknown): string {
  return cause instanceof AuthError ? cause.errorMessage : '';
}

function isPassing(cause: unknown): boolean {
  const isFinal = cause instanceof InteractionRequiredAuthError || cause instanceof ClientAuthError;
  return cause instanceof AuthError && !isFinal && !cause.errorMessage.includes('AADSTS');
}

async function inOurWords(cause: unknown, tenantId: string): Promise<HostError> {
  if (cause instanceof HostError) return cause;
  const words = wordsOf(cause);
  const mustAsk = cause instanceof InteractionRequiredAuthError;
  const name = cause instanceof AuthError ? named[cause.errorCode] : undefined;
  // Any other fault of MSAL's own means that the bridge is no longer what it was.
  const own = name ?? (cause instanceof ClientAuthError ? 'no_bridge' : undefined);
  if (!words.includes('AADSTS') && (own || mustAsk)) return new HostError(own ?? 'consent_needed', { cause });
  const { readEntraCode } = await import('./entraCodes.ts');
  const read = await readEntraCode(words, tenantId);
  return new HostError(read ?? own ?? (mustAsk ? 'consent_needed' : 'signed_out'), { cause });
}
