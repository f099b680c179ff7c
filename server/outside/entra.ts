import { ConfidentialClientApplication, InteractionRequiredAuthError, type INetworkModule } from '@azure/msal-node';
import axios from 'axios';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Config } from '../config.ts';
import { AppError } from '../errors.ts';
import type { Caller } from './outside.ts';

const entra = 'https://login.microsoftonline.com';

/** Verified tokens kept until they expire; the bound keeps memory flat (about 2 kB each). */
const tokensKept = 5_000;

/** Checks tokens for this API. Source of the rules: Microsoft's "claims validation" and "access tokens" pages. */
export function tokenVerifier(config: Config): (token: string) => Promise<Caller> {
  const keys = createRemoteJWKSet(new URL(`${config.entraUrl}/common/discovery/v2.0/keys`), {
    cooldownDuration: 60_000,
  });
  const verified = new LRUCache<string, Caller>({ max: tokensKept });
  const audience = [config.clientId, `api://${config.clientId}`];

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
    const caller = callerOf(payload, token, config.tenants);
    verified.set(token, caller);
    return caller;
  };
}

/** The issuer is rebuilt from the tenant: with the key set that all tenants share, only this tells them apart. */
function callerOf(claims: JWTPayload, token: string, tenants: string[]): Caller {
  const { tid, oid, scp, name, idtyp, exp } = claims;
  if (typeof tid !== 'string' || typeof oid !== 'string' || typeof scp !== 'string' || exp === undefined)
    refuse('claims');
  const issuers = [`${entra}/${tid}/v2.0`, `https://sts.windows.net/${tid}/`];
  if (claims.iss === undefined || !issuers.includes(claims.iss)) refuse('issuer');
  if (!tenants.includes(tid.toLowerCase())) refuse('tenant');
  if (idtyp === 'app' || !scp.split(' ').includes('access_as_user')) refuse('scope');
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

/** Entra wants to ask the person something first. */
export class ConsentNeeded extends Error {
  override name = 'ConsentNeeded';
  readonly claims: string | undefined;
  constructor(cause: InteractionRequiredAuthError) {
    super('Entra asks for consent', { cause });
    this.claims = cause.claims === '' ? undefined : cause.claims;
  }
}

/** Exchanges a caller's token for one that Graph takes, "on behalf of" the caller. Throws `ConsentNeeded`. */
export function tokenExchange(config: Config): (caller: Caller, scope: string) => Promise<string> {
  const clients = new Map<string, ConfidentialClientApplication>();
  let exchanges = 0;

  return async (caller, scope) => {
    const client = clients.get(caller.tenant) ?? confidentialClient(config, caller.tenant);
    clients.set(caller.tenant, client);
    // MSAL keeps every exchanged token in memory and never lets go of expired ones.
    if (++exchanges % 1000 === 0) client.clearCache();
    try {
      const result = await client.acquireTokenOnBehalfOf({
        oboAssertion: caller.token,
        scopes: [`https://graph.microsoft.com/${scope}`],
      });
      if (!result) throw new Error('Entra answered without a token');
      return result.accessToken;
    } catch (cause) {
      if (cause instanceof InteractionRequiredAuthError) throw new ConsentNeeded(cause);
      throw cause;
    }
  };
}

/** The authority is the caller's own tenant: `common` cannot exchange. */
function confidentialClient(config: Config, tenant: string): ConfidentialClientApplication {
  return new ConfidentialClientApplication({
    auth: { clientId: config.clientId, clientSecret: config.clientSecret, authority: `${entra}/${tenant}` },
    system: { networkClient: networkClient(config.entraUrl) },
  });
}

/** MSAL's own client has no time limit. Entra's address is a setting, its name in tokens and documents is not. */
function networkClient(entraUrl: string): INetworkModule {
  const http = axios.create({ timeout: 10_000, validateStatus: () => true });
  const to = (url: string) => url.replace(entra, entraUrl);
  const send = async (
    method: 'get' | 'post',
    url: string,
    options?: { headers?: Record<string, string>; body?: string },
  ) => {
    const { status, headers, data } = await http.request({
      method,
      url: to(url),
      ...(options?.headers && { headers: options.headers }),
      ...(options?.body !== undefined && { data: options.body }),
    });
    const flat: Record<string, string> = {};
    for (const [name, value] of Object.entries(headers)) flat[name] = String(value);
    return { status, headers: flat, body: data };
  };
  return {
    sendGetRequestAsync: (url, options) => send('get', url, options),
    sendPostRequestAsync: (url, options) => send('post', url, options),
  };
}
