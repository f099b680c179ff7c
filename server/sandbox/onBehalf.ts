import { randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { challenge, type SignIn } from './signIn.ts';

const graphAudience = 'https://graph.microsoft.com';
const login = 'https://login.microsoftonline.com';
const openIdScopes = new Set(['openid', 'profile', 'offline_access', 'email']);
const bearer = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const graphSeconds = 3600;

interface Parts {
  clientId: string;
  clientSecret: string;
  signIn: SignIn;
  /** Whether a client assertion is one of the certificates or identities that the application trusts. */
  trusts: (assertion: string) => Promise<boolean>;
  /** A caller's token, checked. Throws jose's errors. */
  read: (token: string) => Promise<JWTPayload>;
  sign: (claims: Record<string, unknown>) => string;
}

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

/** "On behalf of": the application must prove itself, the assertion be ours and alive, the scopes consented to. */
export async function exchange(form: Record<string, string>, parts: Parts): Promise<Answer> {
  const { signIn, clientId } = parts;
  if (signIn.exchange === 'down') return { status: 503, body: { error: 'temporarily_unavailable' } };
  if (signIn.exchange === 'secret' || !(await isOurs(form, parts)))
    return refusal(401, 'invalid_client', 7_000_215, 'Invalid client secret provided.');
  if (
    form['grant_type'] !== 'urn:ietf:params:oauth:grant-type:jwt-bearer' ||
    form['requested_token_use'] !== 'on_behalf_of'
  )
    return refusal(400, 'unsupported_grant_type', 70_003, 'The app requested an unsupported grant type.');

  const claims = await parts.read(form['assertion'] ?? '').catch((error: unknown) => error);
  if (!isPayload(claims)) {
    const hasExpired = claims instanceof Error && 'code' in claims && claims.code === 'ERR_JWT_EXPIRED';
    return hasExpired
      ? refusal(400, 'invalid_grant', 500_133, 'Assertion is not within its valid time range.')
      : refusal(400, 'invalid_grant', 50_013, 'Assertion failed signature validation.');
  }
  if (claims['scp'] !== 'access_as_user')
    return refusal(400, 'invalid_grant', 50_013, `The assertion has no scope of ${clientId}.`);
  const asked = (form['scope'] ?? '').split(' ').filter((scope) => !openIdScopes.has(scope));
  const wanted = asked.map((scope) => scope.replace(`${graphAudience}/`, ''));
  if (wanted.some((scope) => !signIn.given.has(scope))) {
    const words = 'The user or administrator has not consented to use the application.';
    return refusal(400, 'invalid_grant', 65_001, words, { suberror: 'consent_required' });
  }
  const demanded = signIn.exchange === 'claims' ? challenge : form['claims'];
  if (signIn.lacks(claims, demanded)) {
    const words = 'Due to a configuration change made by your administrator, you must use multi-factor authentication.';
    return refusal(400, 'interaction_required', 50_076, words, { suberror: 'basic_action', claims: challenge });
  }
  const { name, acrs } = claims;
  const tid = String(claims['tid']).toLowerCase();
  const oid = String(claims['oid']).toLowerCase();
  const issuer = `https://sts.windows.net/${tid}/`;
  const scp = wanted.join(' ');
  const access = parts.sign({
    iss: issuer,
    aud: graphAudience,
    tid,
    oid,
    name,
    scp,
    ver: '1.0',
    ...(acrs ? { acrs } : {}),
  });
  return {
    status: 200,
    body: {
      token_type: 'Bearer',
      scope: asked.join(' '),
      expires_in: graphSeconds,
      ext_expires_in: graphSeconds,
      access_token: access,
    },
  };
}

async function isOurs(form: Record<string, string>, { clientId, clientSecret, trusts }: Parts): Promise<boolean> {
  if (form['client_id'] !== clientId) return false;
  if (form['client_assertion_type'] === bearer) return trusts(form['client_assertion'] ?? '');
  return form['client_secret'] === clientSecret;
}

function isPayload(value: unknown): value is JWTPayload {
  return typeof value === 'object' && value !== null && !(value instanceof Error);
}

function refusal(
  status: number,
  error: string,
  code: number,
  words: string,
  more: Record<string, string> = {},
): Answer {
  const trace = { timestamp: new Date().toISOString(), trace_id: randomUUID(), correlation_id: randomUUID() };
  return {
    status,
    body: { error, error_description: `AADSTS${code}: ${words}`, error_codes: [code], ...trace, ...more },
  };
}

export function instanceDiscovery() {
  const names = ['login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'];
  return {
    tenant_discovery_endpoint: `${login}/common/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: names[0], preferred_cache: 'login.windows.net', aliases: names }],
  };
}

export function openIdConfiguration(tenant: string) {
  return {
    issuer: `${login}/${tenant}/v2.0`,
    authorization_endpoint: `${login}/${tenant}/oauth2/v2.0/authorize`,
    token_endpoint: `${login}/${tenant}/oauth2/v2.0/token`,
    jwks_uri: `${login}/${tenant}/discovery/v2.0/keys`,
    response_types_supported: ['code', 'id_token'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
  };
}
