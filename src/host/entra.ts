import { AuthError, createNestablePublicClientApplication, InteractionRequiredAuthError } from '@azure/msal-browser';
import type { PanelConfig } from '#contract/panel.ts';
import { HostError, type TokenRequest } from './host.ts';
import { limit } from './limit.ts';

const bridgeLimitMs = 5_000;
const tokenLimitMs = 15_000;

const refreshBeforeMs = 5 * 60_000;

/** Signs in through Teams (nested app authentication). Call it after TeamsJS has initialized: that makes the bridge. */
export function createSignIn(config: PanelConfig, tenantId: string): (request?: TokenRequest) => Promise<string> {
  // The library forwards only the request's authority to Teams, not the configuration's.
  const authority = `https://login.microsoftonline.com/${tenantId}`;
  const scopes = [config.scope];
  let application: ReturnType<typeof createNestablePublicClientApplication> | undefined;
  let kept: { token: string; freshUntil: number } | undefined;
  let pending: Promise<string> | undefined;

  async function connect() {
    application ??= createNestablePublicClientApplication({ auth: { clientId: config.clientId, authority } });
    try {
      return await limit(application, bridgeLimitMs, () => new HostError('signed_out'));
    } catch (cause) {
      application = undefined;
      throw cause;
    }
  }

  async function acquire({ isForced, isInteractive, claims }: TokenRequest): Promise<string> {
    const client = await connect();
    const wanted = { scopes, authority, ...(claims === undefined ? {} : { claims }) };
    const { accessToken, expiresOn } = isInteractive
      ? await client.acquireTokenPopup(wanted)
      : await limit(
          client.acquireTokenSilent({ ...wanted, forceRefresh: isForced ?? false }),
          tokenLimitMs,
          () => new HostError('offline'),
        );
    kept = { token: accessToken, freshUntil: (expiresOn?.getTime() ?? 0) - refreshBeforeMs };
    return accessToken;
  }

  return async (request = {}) => {
    const isPlain = !request.isForced && !request.isInteractive && request.claims === undefined;
    if (isPlain && kept && Date.now() < kept.freshUntil) return kept.token;
    if (!request.isInteractive && pending) return pending;
    const asked = acquire(request).catch((error: unknown) => {
      throw inOurWords(error);
    });
    if (request.isInteractive) return asked;
    pending = asked;
    try {
      return await asked;
    } finally {
      pending = undefined;
    }
  };
}

function inOurWords(cause: unknown): HostError {
  if (cause instanceof HostError) return cause;
  if (cause instanceof InteractionRequiredAuthError) return new HostError('consent_needed', { cause });
  if (cause instanceof AuthError && cause.errorCode === 'no_network_connectivity')
    return new HostError('offline', { cause });
  return new HostError('signed_out', { cause });
}
