import { randomBytes, randomUUID, sign, type KeyObject } from 'node:crypto';
import { decodeProtectedHeader, importJWK, jwtVerify, type JWTPayload } from 'jose';
import type { SandboxPerson } from '../people.ts';
import type { SigningKeys } from './keys.ts';

/** The name in real tokens; only the sandbox's address differs. */
export const login = 'https://login.microsoftonline.com';
export const graphAudience = 'https://graph.microsoft.com';

/** `https://graph.microsoft.com/Chat.Read` is `Chat.Read` in a token. */
export function graphPermission(scope: string): string {
  return scope.replace(`${graphAudience}/`, '');
}

export interface MintOptions {
  key?: KeyObject;
  /** Default: the current key. Null: the token names none. */
  kid?: string | null;
  expiresInSeconds?: number;
}

export function signToken(
  keys: SigningKeys,
  claims: Record<string, unknown>,
  { key, kid, expiresInSeconds = 3600 }: MintOptions = {},
): string {
  const now = Math.floor(Date.now() / 1000);
  const current = keys.current();
  const head = encode({ alg: 'RS256', typ: 'JWT', ...(kid !== null && { kid: kid ?? current.kid }) });
  const body = encode({ iat: now, nbf: now, exp: now + expiresInSeconds, ...claims });
  const signature = sign('sha256', Buffer.from(`${head}.${body}`), key ?? current.privateKey);
  return `${head}.${body}.${signature.toString('base64url')}`;
}

/** Throws jose's errors. */
export async function verified(keys: SigningKeys, text: string, audience: string | string[]): Promise<JWTPayload> {
  const { kid } = decodeProtectedHeader(text);
  const key = keys.find(kid);
  if (!key) throw new Error('No key of ours has signed this');
  const { payload } = await jwtVerify(text, await importJWK(key.jwk, 'RS256'), { audience, algorithms: ['RS256'] });
  return payload;
}

export function about({ tenant, id, name, key }: SandboxPerson) {
  return {
    iss: `${login}/${tenant}/v2.0`,
    tid: tenant,
    oid: id,
    sub: `${id}-here`,
    name,
    preferred_username: `${key}@contoso.example`,
    ver: '2.0',
  };
}

/** Which account the tokens are about, for MSAL. */
export function clientInfo({ oid, tid }: Record<string, unknown>): string {
  return encode({ uid: oid, utid: tid });
}

/** Claims that Microsoft keeps for itself. Source: MicrosoftDocs/entra-docs `access-token-claims-reference.md`. */
export function internals() {
  const opaque = (bytes: number) => randomBytes(bytes).toString('base64url');
  return { aio: opaque(60), rh: `1.${opaque(30)}`, sid: randomUUID(), uti: opaque(16), xms_ftd: opaque(40) };
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
