import { decodeJwt, errors, jwtVerify, type JWTPayload } from 'jose';
import { boundedMap } from '../../../core/boundedMap.ts';
import { appRoles, type AppRole } from '#contract/wire/audience.ts';
import type { Config } from '../../../core/config.ts';
import { AppError } from '../../../core/errors.ts';
import { guid } from '../ids.ts';
import type { Caller } from '../../../core/people.ts';
import { entra, signingKeys } from './signingKeys.ts';

/** Cached until they expire; the bound keeps memory flat (about 2 kB each). */
const tokensKept = 5_000;

/** Entra's own libraries allow five minutes of clock skew; a minute is enough between synchronized clocks. */
export const clockToleranceSeconds = 60;

/**
 * Throws `AppError`: `signed_out`; `other_organization` for a token of a tenant that is not admitted;
 * `chat_unavailable` if Entra's keys can't be read. Source of the rules: Microsoft's "claims validation" and "access
 * tokens" pages.
 */
export function tokenVerifier(config: Config): (token: string) => Promise<Caller> {
  const keys = new Map(config.tenants.map((tenant) => [tenant, signingKeys(config, tenant)]));
  const verified = boundedMap<Caller>(tokensKept);
  // The audience of v2 tokens is the application, of v1 tokens its App ID URI: the plain one, or `getAuthToken`'s.
  const uri = `api://${new URL(config.publicUrl).host}/${config.clientId}`;
  const audience = [config.clientId, `api://${config.clientId}`, uri];

  return async (token) => {
    const known = verified.get(token);
    if (known && known.expiresAt > Date.now()) return known;
    const claimed = claimedTenant(token, config);
    const tenantKeys = keys.get(claimed.tenant);
    // The token is unverified here: verifying it would mean fetching keys for any made-up tenant.
    if (!tenantKeys) throw new AppError('other_organization', 'People of this tenant are not let in');
    const { payload } = await jwtVerify(token, tenantKeys, {
      algorithms: ['RS256'],
      audience,
      issuer: claimed.issuer,
      requiredClaims: ['exp', 'tid', 'oid', 'scp'],
      clockTolerance: clockToleranceSeconds,
    }).catch((cause: unknown) => {
      if (cause instanceof errors.JOSEError) throw new AppError('signed_out', 'The token is not valid here', { cause });
      if (cause instanceof AppError) throw cause;
      throw new AppError('chat_unavailable', "Entra's keys cannot be read", { cause });
    });
    const caller = callerOf(payload, claimed.tenant, token);
    verified.set(token, caller);
    return caller;
  };
}

/** Read before the signature is checked, because the tenant selects the keys. */
function claimedTenant(token: string, { tokenVersions }: Config): { tenant: string; issuer: string } {
  const { tid, iss } = unverifiedClaims(token);
  if (typeof tid !== 'string' || !guid.test(tid)) refuse('tenant');
  const issuers = { '1': `https://sts.windows.net/${tid}/`, '2': `${entra}/${tid}/v2.0` };
  const issuer = tokenVersions.map((version) => issuers[version]).find((one) => one === iss);
  if (issuer === undefined) refuse('issuer');
  return { tenant: tid.toLowerCase(), issuer };
}

function unverifiedClaims(token: string): JWTPayload {
  try {
    return decodeJwt(token);
  } catch (cause) {
    throw new AppError('signed_out', 'The token cannot be read', { cause });
  }
}

function callerOf({ oid, scp, name, idtyp, exp, roles }: JWTPayload, tenant: string, token: string): Caller {
  if (typeof oid !== 'string' || !guid.test(oid) || typeof scp !== 'string' || exp === undefined) refuse('claims');
  if (idtyp === 'app' || !scp.split(' ').includes('access_as_user')) refuse('scope');
  return {
    tenant,
    id: oid.toLowerCase(),
    name: typeof name === 'string' ? name : '',
    roles: rolesIn(roles),
    token,
    expiresAt: exp * 1000,
  };
}

/**
 * Source: Microsoft's "Add app roles to your application and receive them in the token". Absent if none is assigned.
 */
function rolesIn(claim: unknown): ReadonlySet<AppRole> {
  const claimed: unknown[] = Array.isArray(claim) ? claim : [];
  return new Set(Object.values(appRoles).filter((role) => claimed.includes(role)));
}

function refuse(what: string): never {
  throw new AppError('signed_out', `The token's ${what} is not one for Bookend`);
}
