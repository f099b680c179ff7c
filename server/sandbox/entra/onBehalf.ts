import { randomBytes, randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import type { AppIdentity } from '../app/identity.ts';
import { describeRefusal, exchangeRefusal } from './refusals.ts';
import { challenge, openIdScopes, type SignIn } from './signIn.ts';
import { clientInfo, graphAudience, graphPermission, login } from './tokens.ts';

const bearer = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const graphSeconds = 3600;

interface Parts {
  clientId: string;
  clientSecret: string;
  app: AppIdentity;
  signIn: SignIn;
  trusts: (assertion: string) => Promise<boolean>;
  read: (token: string) => Promise<JWTPayload>;
  sign: (claims: Record<string, unknown>) => string;
}

export interface Answer {
  status: number;
  body: Record<string, unknown>;
  headers?: Record<string, string>;
}

/** On-behalf-of: the application must authenticate, the assertion be ours and valid, the scopes consented to. */
export async function exchange(form: Record<string, string>, parts: Parts): Promise<Answer> {
  const { signIn } = parts;
  if (signIn.exchange === 'down') return { status: 503, body: { error: 'temporarily_unavailable' } };
  if (!('client_secret' in form || 'client_assertion' in form))
    return refusal(401, { error: 'invalid_client', code: 7_000_218 });
  if (signIn.exchange === 'secret' || !(await isOurs(form, parts)))
    return refusal(401, { error: 'invalid_client', code: 7_000_215 });
  if (form['grant_type'] === 'client_credentials') return granted({ tid: '', oid: '' }, [], parts);
  if (
    form['grant_type'] !== 'urn:ietf:params:oauth:grant-type:jwt-bearer' ||
    form['requested_token_use'] !== 'on_behalf_of'
  )
    return refusal(400, { error: 'unsupported_grant_type', code: 70_003 });
  const claims = await parts.read(form['assertion'] ?? '').catch((error: unknown) => error);
  if (!isPayload(claims)) return refusedAssertion(claims);
  const played = playedTrouble(claims, parts);
  if (played) return played;
  const asked = (form['scope'] ?? '').split(' ').filter((scope) => !openIdScopes.has(scope));
  const refused = refusedGrant(claims, { form, asked }, parts);
  if (refused) return refused;
  const answer = granted(claims, signIn.grantsAll ? everything(signIn) : asked, parts);
  return { ...answer, body: { ...answer.body, ...companions(claims, form, parts) } };
}

/** Reported, but not documented: learn.microsoft.com, answers 37945 and 78683 ("additive scopes"). */
function everything({ given }: SignIn): string[] {
  return [...given].filter((name) => /^[A-Z]/.test(name)).map((name) => `${graphAudience}/${name}`);
}

/**
 * A refresh token with `offline_access`: entra-docs, `v2-oauth2-on-behalf-of-flow.md`; the id token with `openid` and
 * the client info: msal-node, `OnBehalfOfClient`, asks for both.
 */
function companions(claims: JWTPayload, form: Record<string, string>, { clientId, sign }: Parts) {
  const asked = new Set(form['scope']?.split(' '));
  const { scp: _, azp: __, azpacr: ___, ...person } = claims;
  return {
    ...(asked.has('offline_access') && { refresh_token: randomBytes(300).toString('base64url') }),
    ...(asked.has('openid') && { id_token: sign({ ...person, aud: clientId }) }),
    ...(form['client_info'] === '1' && { client_info: clientInfo(claims) }),
  };
}

function playedTrouble(claims: JWTPayload, { clientId, app, signIn }: Parts): Answer | undefined {
  signIn.exchanges.push(String(claims['oid']));
  if (signIn.exchange === 'busy') {
    const answer = refusal(429, { error: 'temporarily_unavailable', code: 90_055 });
    return { ...answer, headers: { 'Retry-After': String(signIn.busySeconds) } };
  }
  const { exchange: code, suberror } = signIn;
  const refused = typeof code === 'number' ? exchangeRefusal(code) : undefined;
  if (typeof code !== 'number' || !refused) return undefined;
  const names = { upn: String(claims['preferred_username']), app: clientId, name: app.name };
  const more: Record<string, string> = suberror === undefined ? {} : { suberror };
  return refusal(refused.status, { error: refused.error, code, names, more });
}

function refusedAssertion(error: unknown): Answer {
  const hasExpired = error instanceof Error && 'code' in error && error.code === 'ERR_JWT_EXPIRED';
  return refusal(400, { error: 'invalid_grant', code: hasExpired ? 500_133 : 50_013 });
}

function refusedGrant(
  claims: JWTPayload,
  { form, asked }: { form: Record<string, string>; asked: string[] },
  { app, signIn }: Parts,
): Answer | undefined {
  if (!isForApp(claims['scp'], app)) return refusal(400, { error: 'invalid_grant', code: 50_013 });
  if (asked.some((scope) => !signIn.given.has(graphPermission(scope))))
    return refusal(400, { error: 'invalid_grant', code: 65_001, more: { suberror: 'consent_required' } });
  const demanded = signIn.exchange === 'claims' ? challenge : form['claims'];
  if (signIn.lacks(claims, demanded)) {
    const more = { suberror: 'basic_action', claims: challenge };
    return refusal(400, { error: 'interaction_required', code: 50_076, more });
  }
  return undefined;
}

/** Its token names one of the application's own scopes. */
function isForApp(scp: unknown, { scopes }: AppIdentity): boolean {
  return typeof scp === 'string' && scp.split(' ').every((one) => one !== '' && (scopes === null || scopes.has(one)));
}

export function granted({ name, acrs, ...claims }: JWTPayload, asked: string[], { sign }: Pick<Parts, 'sign'>): Answer {
  const tid = String(claims['tid']).toLowerCase();
  const oid = String(claims['oid']).toLowerCase();
  const iss = `https://sts.windows.net/${tid}/`;
  const scp = asked.map(graphPermission).join(' ');
  const access_token = sign({ iss, aud: graphAudience, tid, oid, name, scp, ver: '1.0', ...(acrs ? { acrs } : {}) });
  const lasts = { expires_in: graphSeconds, ext_expires_in: graphSeconds };
  return { status: 200, body: { token_type: 'Bearer', scope: asked.join(' '), ...lasts, access_token } };
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
  /** Named in the message. */
  names?: { upn: string; app: string; name: string };
  more?: Record<string, string>;
}

/** The correlation id is the client's: `withIds` puts it in. */
export function refusal(status: number, { error, code, names, more }: Refused): Answer {
  const timestamp = `${new Date().toISOString().slice(0, 19).replace('T', ' ')}Z`;
  const trace_id = randomUUID();
  const error_uri = `${login}/error?code=${code}`;
  const error_description = `${describeRefusal(code, names)} Trace ID: ${trace_id} Timestamp: ${timestamp}`;
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

/** Their documents name every tenant's issuer. Source: MicrosoftDocs/azure-docs #38427. */
const shared: ReadonlySet<string> = new Set(['common', 'organizations']);

export function openIdConfiguration(tenant: string) {
  return {
    issuer: `${login}/${shared.has(tenant) ? '{tenantid}' : tenant}/v2.0`,
    authorization_endpoint: `${login}/${tenant}/oauth2/v2.0/authorize`,
    token_endpoint: `${login}/${tenant}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
    jwks_uri: `${login}/${tenant}/discovery/v2.0/keys`,
    userinfo_endpoint: `${graphAudience}/oidc/userinfo`,
    response_types_supported: ['code', 'id_token'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
  };
}
