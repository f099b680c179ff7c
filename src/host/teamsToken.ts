import { authentication } from '@microsoft/teams-js';
import { decodeJwt } from 'jose';
import { signInPath } from '#contract/rules/panel.ts';
import { HostError, type TokenRequest } from './host.ts';
import { limit } from './limit.ts';
import type { Acquire } from './tokens.ts';

const tokenLimitMs = 15_000;

/** Pixels; Teams shrinks it to fit. */
const size = { width: 600, height: 640 };

/**
 * For Teams without nested app authentication: Teams supplies the token, and opens our window if Entra needs the
 * person.
 */
export function teamsSignIn(tenantId: string, loginHint: string | undefined): Acquire {
  return async (request) => {
    if (request.isInteractive) await askPerson(request, tenantId, loginHint);
    const { claims } = request;
    const asked = authentication.getAuthToken(claims === undefined ? {} : { claims: [claims] });
    const token = await limit(asked, tokenLimitMs, () => new HostError('offline')).catch((cause: unknown) => {
      throw inOurWords(cause);
    });
    return { token, expiresAt: endOf(token) };
  };
}

async function askPerson(request: TokenRequest, tenant: string, hint: string | undefined): Promise<void> {
  const { claims, permission } = request;
  const query = new URLSearchParams({ tenant });
  for (const [name, value] of Object.entries({ hint, claims, permission })) if (value) query.set(name, value);
  try {
    // TeamsJS accepts only https here.
    await authentication.authenticate({ url: `https://${location.host}${signInPath}?${query}`, ...size });
  } catch (cause) {
    throw new HostError('refused', { cause });
  }
}

function inOurWords(cause: unknown): HostError {
  if (cause instanceof HostError) return cause;
  const why = cause instanceof Error ? cause.message : String(cause);
  return new HostError(why.startsWith('resourceRequires') ? 'consent_needed' : 'signed_out', { cause });
}

/** Teams doesn't say when its token expires, so this reads it from the token. An unreadable one isn't cached. */
function endOf(token: string): number {
  try {
    return (decodeJwt(token).exp ?? 0) * 1000;
  } catch {
    return 0;
  }
}
