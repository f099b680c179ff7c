import { randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { refusalFor } from './refusals.ts';
import { challenge, type SignIn } from './signIn.ts';
import { graphAudience, login } from './tokens.ts';

const openIdScopes = new Set(['openid', 'profile', 'offline_access', 'email']);
const bearer = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const graphSeconds = 3600;

interface Parts {
  clientId: string;
  clientSecret: string;
  signIn: SignIn;
  trusts: (assertion: string) => Promise<boolean>;
  read: (token: string) => Promise<JWTPayload>;
  sign: (claims: Record<string, unknown>) => string;
}

interface Answer {
  status: number;
  body: Record<string, unknown>;
  headers?: Record<string, string>;
}

/** On-behalf-of: the application must authenticate, the assertion be ours and valid, the scopes consented to. */
export async function exchange(form: Record<string, string>, parts: Parts): Promise<Answer> {
  const { signIn } = parts;
  if (signIn.exchange === 'down') return { status: 503, body: { error: 'temporarily_unavailable' } };
  if (signIn.exchange === 'secret' || !(await isOurs(form, parts)))
    return refusal(401, { error: 'invalid_client', code: 7_000_215, words: 'Invalid client secret provided.' });
  if (form['grant_type'] === 'client_credentials') return granted({ tid: '', oid: '' }, [], parts);
  if (
    form['grant_type'] !== 'urn:ietf:params:oauth:grant-type:jwt-bearer' ||
    form['requested_token_use'] !== 'on_behalf_of'
  ) {
    const words = 'The app requested an unsupported grant type.';
    return refusal(400, { error: 'unsupported_grant_type', code: 70_003, words });
  }
  const claims = await parts.read(form['assertion'] ?? '').catch((error: unknown) => error);
  if (!isPayload(claims)) return refusedAssertion(claims);
  const played = playedTrouble(claims, parts);
  if (played) return played;
  const asked = (form['scope'] ?? '').split(' ').filter((scope) => !openIdScopes.has(scope));
  return refusedGrant(claims, { form, asked }, parts) ?? granted(claims, asked, parts);
}

function playedTrouble(claims: JWTPayload, { clientId, signIn }: Parts): Answer | undefined {
  signIn.exchanges.push(String(claims['oid']));
  if (signIn.exchange === 'busy') {
    const words = 'TenantThrottlingError - There are too many incoming requests.';
    const answer = refusal(429, { error: 'temporarily_unavailable', code: 90_055, words });
    return { ...answer, headers: { 'Retry-After': String(signIn.busySeconds) } };
  }
  if (typeof signIn.exchange !== 'number') return undefined;
  const upn = String(claims['preferred_username']);
  const refused = refusalFor(signIn.exchange, { upn, app: clientId });
  const { suberror } = signIn;
  return refused && refusal(refused.status, { ...refused, ...(suberror !== undefined && { more: { suberror } }) });
}

function refusedAssertion(error: unknown): Answer {
  const hasExpired = error instanceof Error && 'code' in error && error.code === 'ERR_JWT_EXPIRED';
  return hasExpired
    ? refusal(400, { error: 'invalid_grant', code: 500_133, words: 'Assertion is not within its valid time range.' })
    : refusal(400, { error: 'invalid_grant', code: 50_013, words: 'Assertion failed signature validation.' });
}

function refusedGrant(
  claims: JWTPayload,
  { form, asked }: { form: Record<string, string>; asked: string[] },
  { clientId, signIn }: Parts,
): Answer | undefined {
  if (claims['scp'] !== 'access_as_user') {
    const words = `The assertion has no scope of ${clientId}.`;
    return refusal(400, { error: 'invalid_grant', code: 50_013, words });
  }
  if (asked.some((scope) => !signIn.given.has(graphName(scope)))) {
    const words = 'The user or administrator has not consented to use the application.';
    return refusal(400, { error: 'invalid_grant', code: 65_001, words, more: { suberror: 'consent_required' } });
  }
  const demanded = signIn.exchange === 'claims' ? challenge : form['claims'];
  if (signIn.lacks(claims, demanded)) {
    const words = 'Due to a configuration change made by your administrator, you must use multi-factor authentication.';
    const more = { suberror: 'basic_action', claims: challenge };
    return refusal(400, { error: 'interaction_required', code: 50_076, words, more });
  }
  return undefined;
}

function granted({ name, acrs, ...claims }: JWTPayload, asked: string[], { sign }: Parts): Answer {
  const tid = String(claims['tid']).toLowerCase();
  const oid = String(claims['oid']).toLowerCase();
  const iss = `https://sts.windows.net/${tid}/`;
  const scp = asked.map(graphName).join(' ');
  const access_token = sign({ iss, aud: graphAudience, tid, oid, name, scp, ver: '1.0', ...(acrs ? { acrs } : {}) });
  const lasts = { expires_in: graphSeconds, ext_expires_in: graphSeconds };
  return { status: 200, body: { token_type: 'Bearer', scope: asked.join(' '), ...lasts, access_token } };
}

function graphName(scope: string): string {
  return scope.replace(`${graphAudience}/`, '');
}

async function isOurs(form: Record<string, string>, { clientId, clientSecret, trusts }: Parts): Promise<boolean> {
  if (form['client_id'] !== clientId) return false;
  if (form['client_assertion_type'] === bearer) return trusts(form['client_assertion'] ?? '');
  return form['client_secret'] === clientSecret;
}

function isPayload(value: unknown): value is JWTPayload {
  return typeof value === 'object' && value !== null && !(value instanceof Error);
}

interface Refused {
  error: string;
  code: number;
  words: string;
  more?: Record<string, string>;
}

/** The correlation id is the client's: `answered` puts it in. */
function refusal(status: number, { error, code, words, more }: Refused): Answer {
  const timestamp = `${new Date().toISOString().slice(0, 19).replace('T', ' ')}Z`;
  const trace_id = randomUUID();
  const error_uri = `${login}/error?code=${code}`;
  const error_description = `AADSTS${code}: ${words} Trace ID: ${trace_id} Timestamp: ${timestamp}`;
  return { status, body: { error, error_description, error_codes: [code], timestamp, trace_id, error_uri, ...more } };
}

/** Entra's request ids, in headers and body. */
export function withIds({ status, body, headers = {} }: Answer, correlationId: string): Required<Answer> {
  const trace = typeof body['trace_id'] === 'string' ? body['trace_id'] : randomUUID();
  const ids = { 'x-ms-request-id': trace, 'client-request-id': correlationId };
  const correlated = 'error' in body ? { ...body, correlation_id: correlationId } : body;
  return { status, body: correlated, headers: { ...headers, ...ids } };
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
