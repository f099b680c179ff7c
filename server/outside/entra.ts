import { createRemoteJWKSet, customFetch, errors, jwtVerify, type FetchImplementation, type JWTPayload } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Config } from '../config.ts';
import { AppError } from '../errors.ts';
import type { Caller } from './outside.ts';

/** The name in tokens and documents, whatever address Entra is asked at. */
export const entra = 'https://login.microsoftonline.com';

/** Verified tokens kept until they expire; the bound keeps memory flat (about 2 kB each). */
const tokensKept = 5_000;

/** Entra's keys change rarely, and a token with a new one fetches them at once; a key that is taken back is out in a day. */
const keysMs = 24 * 3_600_000;

/** A made-up key must not let anybody send us to Entra with each request. */
const keysAgainMs = 60_000;

/** Nor while Entra doesn't answer, when each token is a reason to ask. */
const keysFailedMs = 1_000;

/**
 * Checks tokens for this API. Throws `AppError`: `signed_out`, `other_organization` for a good token of a tenant that is
 * not let in, `chat_unavailable` where Entra's keys can't be read. Source of the rules: Microsoft's "claims validation"
 * and "access tokens" pages.
 */
export function tokenVerifier(config: Config): (token: string) => Promise<Caller> {
  const keys = createRemoteJWKSet(new URL(`${config.entraUrl}/common/discovery/v2.0/keys`), {
    cooldownDuration: keysAgainMs,
    cacheMaxAge: keysMs,
    [customFetch]: restingAfterFailure(),
  });
  const verified = new LRUCache<string, Caller>({ max: tokensKept });
  // Tokens of version 2 name the application, those of version 1 its App ID URI: the plain one, or `getAuthToken`'s.
  const uri = `api://${new URL(config.publicUrl).host}/${config.clientId}`;
  const audience = [config.clientId, `api://${config.clientId}`, uri];

  return async (token) => {
    const known = verified.get(token);
    if (known && known.expiresAt > Date.now()) return known;
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      audience,
      requiredClaims: ['exp', 'tid', 'oid', 'scp'],
      // Entra's own libraries allow five minutes of clock difference; a minute is enough between kept clocks.
      clockTolerance: 60,
    }).catch((cause: unknown) => {
      if (isTheTokens(cause)) throw new AppError('signed_out', 'The token is not valid here', { cause });
      throw new AppError('chat_unavailable', "Entra's keys cannot be read", { cause });
    });
    const caller = callerOf(payload, token, config);
    verified.set(token, caller);
    return caller;
  };
}

/** `fetch` that after a failure fails at once for a while. */
function restingAfterFailure(): FetchImplementation {
  let restsUntil = -Infinity;
  return async (url, options) => {
    if (performance.now() < restsUntil) throw new Error("Entra's keys could not be read a moment ago");
    const rest = () => (restsUntil = performance.now() + keysFailedMs);
    try {
      const answer = await fetch(url, options);
      if (!answer.ok) rest();
      return answer;
    } catch (cause) {
      rest();
      throw cause;
    }
  };
}

/** The issuer is rebuilt from the tenant: with the key set that all tenants share, only this tells them apart. */
function callerOf(claims: JWTPayload, token: string, { tenants, tokenVersions }: Config): Caller {
  const { tid, oid, scp, name, idtyp, exp } = claims;
  if (typeof tid !== 'string' || typeof oid !== 'string' || typeof scp !== 'string' || exp === undefined)
    refuse('claims');
  const issuers = { '1': `https://sts.windows.net/${tid}/`, '2': `${entra}/${tid}/v2.0` };
  if (!tokenVersions.some((version) => claims.iss === issuers[version])) refuse('issuer');
  if (idtyp === 'app' || !scp.split(' ').includes('access_as_user')) refuse('scope');
  if (!tenants.includes(tid.toLowerCase()))
    throw new AppError('other_organization', 'People of this tenant are not let in');
  return { tenant: tid, id: oid, name: typeof name === 'string' ? name : '', token, expiresAt: exp * 1000 };
}

function refuse(what: string): never {
  throw new AppError('signed_out', `The token's ${what} is not one for Bookend`);
}

/** Whether the token is to blame; anything else is Entra's or the network's fault and passes. */
function isTheTokens(cause: unknown): boolean {
  return [
    errors.JWTExpired,
    errors.JWTClaimValidationFailed,
    errors.JWTInvalid,
    errors.JWSInvalid,
    errors.JWSSignatureVerificationFailed,
    errors.JWKSNoMatchingKey,
    errors.JOSEAlgNotAllowed,
    errors.JOSENotSupported,
  ].some((kind) => cause instanceof kind);
}
