import { authentication } from '@microsoft/teams-js';
import { decodeJwt } from 'jose';
import { signInPath } from '#contract/rules/panel.ts';
import { askAgain } from './askAgain.ts';
import { readEntraCode, whyEnded } from './entraCodes.ts';
import { HostError, type HostErrorCode, type TokenRequest } from './host.ts';
import { limit } from './limit.ts';
import type { Acquire } from './tokens.ts';

const tokenLimitMs = 15_000;
const windowLimitMs = 300_000;

/** Pixels; Teams shrinks it to fit. */
const size = { width: 600, height: 640 };

interface Person {
  tenant: string;
  hint: string | undefined;
}

/**
 * For Teams without nested app authentication: Teams supplies the token, and opens our window if Entra needs the
 * person.
 */
export function teamsSignIn(tenant: string, hint: string | undefined): Acquire {
  return async (request) => {
    // `getAuthToken` has tokens for our server only.
    if (request.isForGraph) throw new HostError('signed_out');
    try {
      const token = request.isInteractive
        ? await askPerson(request, { tenant, hint })
        : await askAgain(() => askTeams(request), isPassing);
      return { token, expiresAt: endOf(token) };
    } catch (cause) {
      throw await inOurWords(cause, tenant);
    }
  };
}

/** Unless it is silent, Teams on the web leaves for Entra with all of its page (microsoft-teams-library-js #2421). */
async function askTeams({ claims }: TokenRequest, silent = true): Promise<string> {
  const asked = authentication.getAuthToken({ silent, ...(claims === undefined ? {} : { claims: [claims] }) });
  return limit(asked, tokenLimitMs, () => new HostError('offline'));
}

async function askPerson(request: TokenRequest, person: Person): Promise<string> {
  const isDone = await askInWindow(request, person);
  try {
    // Teams may need a moment to notice.
    return await askAgain(() => askTeams(request), mustAsk);
  } catch (cause) {
    if (!mustAsk(cause)) throw cause;
    if (!isDone) throw new HostError('refused', { cause });
    return askTeams(request, false);
  }
}

/**
 * Whether the window says that it is done. False: closed, or cut off from Teams by a proxy or by Entra, so only Teams'
 * next token tells.
 */
async function askInWindow(request: TokenRequest, { tenant, hint }: Person): Promise<boolean> {
  const { claims, permission } = request;
  const query = new URLSearchParams({ tenant });
  for (const [name, value] of Object.entries({ hint, claims, permission })) if (value) query.set(name, value);
  // TeamsJS accepts only https here.
  const asked = authentication.authenticate({ url: `https://${location.host}${signInPath}?${query}`, ...size });
  try {
    await limit(asked, windowLimitMs, () => new Error('CancelledByUser'));
    return true;
  } catch (cause) {
    const why = wordsOf(cause);
    if (why === 'CancelledByUser') return false;
    if (why === 'FailedToOpenWindow') throw new HostError('window_blocked', { cause });
    const [error = ''] = why.split(' ');
    const read = why.includes('AADSTS') ? await readEntraCode(why, tenant) : undefined;
    throw new HostError(read ?? whyEnded(error, why) ?? 'refused', { cause });
  }
}

/** Teams' own names. Source: MicrosoftDocs/msteams-docs `tab-sso-troubleshooting.md`, TeamsJS' `authentication.ts`. */
const named: Partial<Record<string, HostErrorCode>> = {
  resourceRequiresConsent: 'consent_needed',
  resourceRequiresMfa: 'sign_in_again',
  tokenRevoked: 'sign_in_again',
  resourceDisabled: 'not_registered',
  CancelledByUser: 'refused',
};

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function mustAsk(cause: unknown): boolean {
  return wordsOf(cause).startsWith('resourceRequires');
}

function isPassing(cause: unknown): boolean {
  const words = wordsOf(cause);
  return !(cause instanceof HostError) && named[words] === undefined && !words.includes('AADSTS');
}

async function inOurWords(cause: unknown, tenant: string): Promise<HostError> {
  if (cause instanceof HostError) return cause;
  const words = wordsOf(cause);
  return new HostError(named[words] ?? (await readEntraCode(words, tenant)) ?? 'signed_out', { cause });
}

/** Teams doesn't say when its token expires, so this reads it from the token. An unreadable one isn't cached. */
function endOf(token: string): number {
  try {
    return (decodeJwt(token).exp ?? 0) * 1000;
  } catch {
    return 0;
  }
}
