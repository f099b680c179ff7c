import {
  AuthError,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import type { PanelConfig } from '#contract/wire/panel.ts';
import { HostError, type TokenRequest } from './host.ts';
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
  const scopes = [config.scope];
  const connecting = createNestablePublicClientApplication({ auth: { clientId: config.clientId, authority } });
  const client = await limit(connecting, bridgeLimitMs, () => new HostError('signed_out')).catch(() => undefined);
  if (!client) return undefined;

  return async (request) => {
    try {
      if (request.isInteractive) await askPerson(client, request, { scopes, authority });
      const { claims, isForced = false, isInteractive = false } = request;
      const asked = client.acquireTokenSilent({
        scopes,
        authority,
        forceRefresh: isForced || isInteractive,
        ...(claims === undefined ? {} : { claims }),
      });
      const { accessToken, expiresOn } = await limit(asked, tokenLimitMs, () => new HostError('offline'));
      return { token: accessToken, expiresAt: expiresOn?.getTime() ?? 0 };
    } catch (cause) {
      throw inOurWords(cause);
    }
  };
}

/** Asks for one of Graph's permissions, or with claims for a step-up sign-in. */
async function askPerson(
  client: IPublicClientApplication,
  { claims, permission }: TokenRequest,
  ours: { scopes: string[]; authority: string },
): Promise<void> {
  const { authority } = ours;
  const scopes = permission === undefined ? ours.scopes : [`https://graph.microsoft.com/${permission}`];
  await client.acquireTokenPopup({ scopes, authority, ...(claims === undefined ? {} : { claims }) });
}

function inOurWords(cause: unknown): HostError {
  if (cause instanceof HostError) return cause;
  if (cause instanceof InteractionRequiredAuthError) return new HostError('consent_needed', { cause });
  const code = cause instanceof AuthError ? cause.errorCode : undefined;
  if (code === 'no_network_connectivity') return new HostError('offline', { cause });
  if (code === 'user_canceled' || code === 'user_cancelled' || code === 'access_denied')
    return new HostError('refused', { cause });
  return new HostError('signed_out', { cause });
}
