import { generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { Router, json, urlencoded } from 'express';
import { importJWK, jwtVerify } from 'jose';
import type { SandboxPerson } from './people.ts';

/** The names that stand in real tokens and documents; only the address the sandbox is asked at differs. */
const login = 'https://login.microsoftonline.com';
const graphAudience = 'https://graph.microsoft.com';

/** What the sandbox's people have consented to. */
const consented = ['User.Read', 'Chat.ReadBasic', 'ChatMessage.Send', 'Chat.Read', 'Chat.ReadWrite'];
const openIdScopes = new Set(['openid', 'profile', 'offline_access', 'email']);

const tokenSeconds = 3600;

export interface MintOptions {
  key?: KeyObject;
  expiresInSeconds?: number;
}

export interface Entra {
  router: Router;
  clientId: string;
  clientSecret: string;
  /** A token for Bookend's API as nested app auth hands it out; `claims` replaces single ones. */
  mint: (person: SandboxPerson, claims?: Record<string, unknown>, options?: MintOptions) => string;
  /** Who a Graph token speaks for and what it may; undefined for any other token. */
  readGraphToken: (token: string) => Promise<{ id: string; scopes: string[] } | undefined>;
  /** The bridge's answer to a token request of the panel (teams-platform, nested app auth). */
  answerBridge: (person: SandboxPerson, request: BridgeRequest) => BridgeAnswer;
  /** Takes a consent back, or gives it again. */
  consent: (scope: string, isGiven: boolean) => void;
}

export interface BridgeRequest {
  method: string;
  requestId: string;
  tokenParams?: { clientId?: string; scope?: string };
}

export type BridgeAnswer = Record<string, unknown>;

/** A stand-in for Entra: fresh keys, real signatures, and the refusals that the real one words. */
export function createEntra(clientId: string, clientSecret: string): Entra {
  const kid = randomUUID();
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' };
  const given = new Set(consented);

  function token(
    claims: Record<string, unknown>,
    { key = privateKey, expiresInSeconds = tokenSeconds }: MintOptions = {},
  ): string {
    const now = Math.floor(Date.now() / 1000);
    const head = encode({ alg: 'RS256', typ: 'JWT', kid });
    const body = encode({ iat: now, nbf: now - 5, exp: now + expiresInSeconds, ...claims });
    return `${head}.${body}.${sign('sha256', Buffer.from(`${head}.${body}`), key).toString('base64url')}`;
  }

  const about = ({ tenant, id, name, key }: SandboxPerson) => ({
    iss: `${login}/${tenant}/v2.0`,
    tid: tenant,
    oid: id,
    sub: `${id}-here`,
    name,
    preferred_username: `${key}@contoso.example`,
    ver: '2.0',
  });

  function mint(person: SandboxPerson, claims: Record<string, unknown> = {}, options: MintOptions = {}): string {
    return token({ ...about(person), aud: clientId, azp: clientId, scp: 'access_as_user', ...claims }, options);
  }

  async function verified(text: string, audience: string) {
    const { payload } = await jwtVerify(text, await importJWK(jwk, 'RS256'), { audience, algorithms: ['RS256'] });
    return payload;
  }

  /** "On behalf of": the assertion must be ours, for this client, alive, and the scopes consented to. */
  async function exchange(form: Record<string, string>): Promise<{ status: number; body: Record<string, unknown> }> {
    if (form['client_id'] !== clientId || form['client_secret'] !== clientSecret) {
      return refusal(401, 'invalid_client', 7_000_215, 'Invalid client secret provided.');
    }
    if (
      form['grant_type'] !== 'urn:ietf:params:oauth:grant-type:jwt-bearer' ||
      form['requested_token_use'] !== 'on_behalf_of'
    ) {
      return refusal(400, 'unsupported_grant_type', 70_003, 'The app requested an unsupported grant type.');
    }
    const assertion = await verified(form['assertion'] ?? '', clientId).catch((error: unknown) => error);
    if (assertion instanceof Error) {
      const hasExpired = 'code' in assertion && assertion.code === 'ERR_JWT_EXPIRED';
      return hasExpired
        ? refusal(400, 'invalid_grant', 500_133, 'Assertion is not within its valid time range.')
        : refusal(400, 'invalid_grant', 50_013, 'Assertion failed signature validation.');
    }
    const claims = assertion as Awaited<ReturnType<typeof verified>>;
    if (claims['scp'] !== 'access_as_user')
      return refusal(400, 'invalid_grant', 50_013, 'The assertion has no scope of this application.');
    const asked = (form['scope'] ?? '').split(' ').filter((scope) => !openIdScopes.has(scope));
    const wanted = asked.map((scope) => scope.replace(`${graphAudience}/`, ''));
    if (wanted.some((scope) => !given.has(scope))) {
      return refusal(
        400,
        'invalid_grant',
        65_001,
        'The user or administrator has not consented to use the application.',
        'consent_required',
      );
    }
    const { tid, oid, name } = claims;
    const access = token({
      iss: `https://sts.windows.net/${String(tid)}/`,
      aud: graphAudience,
      tid,
      oid,
      name,
      scp: wanted.join(' '),
      ver: '1.0',
    });
    return {
      status: 200,
      body: {
        token_type: 'Bearer',
        scope: asked.join(' '),
        expires_in: tokenSeconds,
        ext_expires_in: tokenSeconds,
        access_token: access,
      },
    };
  }

  function answerBridge(person: SandboxPerson, request: BridgeRequest): BridgeAnswer {
    const answer = { messageType: 'NestedAppAuthResponse', requestId: request.requestId };
    const account = accountOf(person);
    if (request.method === 'GetInitContext') {
      const { homeAccountId, environment, tenantId } = account;
      const accountContext = { homeAccountId, environment, tenantId };
      return {
        ...answer,
        success: true,
        initContext: { sdkName: 'sandbox', sdkVersion: '1.0.0', capabilities: { queryAccount: false }, accountContext },
      };
    }
    // The popup is where people consent; the sandbox's always do.
    if (request.method === 'GetTokenPopup') for (const scope of consented) given.add(scope);
    const { clientId: asker, scope = '' } = request.tokenParams ?? {};
    const ours = scope.split(' ').includes(`api://${clientId}/access_as_user`);
    if (asker !== clientId || !ours) {
      const error = {
        status: 'PERSISTENT_ERROR',
        code: 'invalid_resource',
        description: `AADSTS500011: ${scope} was not found in the tenant.`,
        properties: {},
      };
      return { ...answer, success: false, error };
    }
    const idToken = token({ ...about(person), aud: clientId });
    const issued = { access_token: mint(person), id_token: idToken, expires_in: tokenSeconds, properties: null, scope };
    return { ...answer, success: true, token: issued, account };
  }

  const router = Router();
  router.get('/:tenant/discovery/v2.0/keys', (_request, response) => void response.json({ keys: [jwk] }));
  router.get('/:tenant/discovery/keys', (_request, response) => void response.json({ keys: [jwk] }));
  router.get('/:tenant/discovery/instance', (_request, response) => void response.json(instanceDiscovery()));
  router.get(
    '/:tenant/v2.0/.well-known/openid-configuration',
    (request, response) => void response.json(openIdConfiguration(request.params.tenant)),
  );
  router.post('/:tenant/oauth2/v2.0/token', urlencoded({ extended: false }), json(), async (request, response) => {
    const { status, body } = await exchange(request.body);
    response.status(status).json(body);
  });

  return {
    router,
    clientId,
    clientSecret,
    mint,
    answerBridge,
    async readGraphToken(text) {
      const claims = await verified(text, graphAudience).catch(() => undefined);
      if (typeof claims?.['oid'] !== 'string' || typeof claims['scp'] !== 'string') return undefined;
      return { id: claims['oid'], scopes: claims['scp'].split(' ') };
    },
    consent(scope, isGiven) {
      if (isGiven) given.add(scope);
      else given.delete(scope);
    },
  };
}

function accountOf({ id, tenant, name, key }: SandboxPerson) {
  return {
    environment: 'login.microsoftonline.com',
    homeAccountId: `${id}.${tenant}`,
    localAccountId: id,
    tenantId: tenant,
    username: `${key}@contoso.example`,
    name,
  };
}

function refusal(status: number, error: string, code: number, words: string, suberror?: string) {
  const trace = { timestamp: new Date().toISOString(), trace_id: randomUUID(), correlation_id: randomUUID() };
  const body = {
    error,
    error_description: `AADSTS${code}: ${words}`,
    error_codes: [code],
    ...trace,
    ...(suberror !== undefined && { suberror }),
  };
  return { status, body };
}

function instanceDiscovery() {
  const names = ['login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'];
  return {
    tenant_discovery_endpoint: `${login}/common/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: names[0], preferred_cache: 'login.windows.net', aliases: names }],
  };
}

function openIdConfiguration(tenant: string) {
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

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
