import { sign, type KeyObject } from 'node:crypto';
import { Router, json, urlencoded } from 'express';
import { decodeProtectedHeader, importJWK, jwtVerify, type JWTPayload } from 'jose';
import { authorizePage } from './authorize.ts';
import { createSigningKeys, type SigningKeys } from './keys.ts';
import { exchange, instanceDiscovery, openIdConfiguration } from './onBehalf.ts';
import type { SandboxPerson } from './people.ts';
import { createSignIn, type SignIn } from './signIn.ts';

/** The names that stand in real tokens and documents; only the address the sandbox is asked at differs. */
const login = 'https://login.microsoftonline.com';
const graphAudience = 'https://graph.microsoft.com';

/** What a federated credential of the application trusts, and whom. Source: Microsoft's "workload identity federation". */
const federation = {
  audience: 'api://AzureADTokenExchange',
  issuer: `${login}/sandbox/v2.0`,
  subject: 'bookend-server',
};

export interface MintOptions {
  key?: KeyObject;
  /** The name of the key; by default the one that Entra signs with. Null: the token names none. */
  kid?: string | null;
  expiresInSeconds?: number;
}

export interface Entra {
  router: Router;
  clientId: string;
  clientSecret: string;
  signIn: SignIn;
  /** A token for Bookend's API as nested app auth hands it out; `claims` replaces single ones. */
  mint: (person: SandboxPerson, claims?: Record<string, unknown>, options?: MintOptions) => string;
  /** A token for Bookend's API as `getAuthToken` hands it out; a string says why there is none. */
  teamsToken: (person: SandboxPerson, claims: string | undefined) => { token: string } | { refusal: string };
  /** Who a Graph token speaks for and what it may; undefined for any other token. */
  readGraphToken: (token: string) => Promise<GraphToken | undefined>;
  /** The bridge's answer to a token request of the panel (teams-platform, nested app auth). */
  answerBridge: (person: SandboxPerson, request: BridgeRequest) => BridgeAnswer;
  keys: SigningKeys;
  /** Lets the application prove itself with this certificate's key. */
  trustCertificate: (publicKey: KeyObject) => void;
  /** What Azure gives a server that runs as the application's managed identity. */
  machineToken: () => string;
}

interface GraphToken {
  id: string;
  scopes: string[];
  claims: JWTPayload;
}

export interface BridgeRequest {
  method: string;
  requestId: string;
  tokenParams?: { clientId?: string; scope?: string; claims?: string };
  /** What the person has decided in the window that `GetTokenPopup` opens. */
  isAccepted?: boolean;
}

export type BridgeAnswer = Record<string, unknown>;

/** Who there is. */
interface Directory {
  find: (loginHint: string) => SandboxPerson | undefined;
  /** Whether there is such a tenant. */
  knows: (tenant: string) => boolean;
}

/** A stand-in for Entra: real keys and signatures, and the refusals that the real one words. */
export function createEntra(clientId: string, clientSecret: string, { find, knows }: Directory): Entra {
  const signIn = createSignIn();
  const keys = createSigningKeys(login, knows);
  const certificates: KeyObject[] = [];

  function token(claims: Record<string, unknown>, { key, kid, expiresInSeconds = 3600 }: MintOptions = {}): string {
    const now = Math.floor(Date.now() / 1000);
    const current = keys.current();
    const head = encode({ alg: 'RS256', typ: 'JWT', ...(kid !== null && { kid: kid ?? current.kid }) });
    const body = encode({ iat: now, nbf: now - 5, exp: now + expiresInSeconds, ...claims });
    const signature = sign('sha256', Buffer.from(`${head}.${body}`), key ?? current.privateKey);
    return `${head}.${body}.${signature.toString('base64url')}`;
  }

  function mint(person: SandboxPerson, claims: Record<string, unknown> = {}, options: MintOptions = {}): string {
    const ours = {
      ...about(person),
      aud: clientId,
      azp: clientId,
      scp: 'access_as_user',
      // Entra leaves the claim out for people without a role.
      ...(person.roles && { roles: person.roles }),
      ...signIn.confirmation(person),
    };
    return token({ ...ours, ...claims }, { expiresInSeconds: signIn.tokenSeconds, ...options });
  }

  async function verified(text: string, audience: string | string[]) {
    const { kid } = decodeProtectedHeader(text);
    const key = keys.find(kid);
    if (!key) throw new Error('No key of ours has signed this');
    const { payload } = await jwtVerify(text, await importJWK(key.jwk, 'RS256'), { audience, algorithms: ['RS256'] });
    return payload;
  }

  async function trusts(assertion: string): Promise<boolean> {
    const isMachine = await verified(assertion, federation.audience).then(
      ({ iss, sub }) => iss === federation.issuer && sub === federation.subject,
      () => false,
    );
    if (isMachine) return true;
    for (const key of certificates) {
      // Entra allows five minutes of clock difference; MSAL rounds its own second up.
      const clockTolerance = 300;
      const isSigned = await jwtVerify(assertion, key, { issuer: clientId, subject: clientId, clockTolerance }).then(
        () => true,
        () => false,
      );
      if (isSigned) return true;
    }
    return false;
  }

  function answerBridge(person: SandboxPerson, request: BridgeRequest): BridgeAnswer {
    const answer = { messageType: 'NestedAppAuthResponse', requestId: request.requestId };
    const refuse = (status: string, code: string, description: string) => ({
      ...answer,
      success: false,
      error: { status, code, description, properties: {} },
    });
    const account = accountOf(person);
    if (request.method === 'GetInitContext') {
      const { homeAccountId, environment, tenantId } = account;
      const accountContext = { homeAccountId, environment, tenantId };
      const initContext = {
        sdkName: 'sandbox',
        sdkVersion: '1.0.0',
        capabilities: { queryAccount: false },
        accountContext,
      };
      return { ...answer, success: true, initContext };
    }
    const { clientId: asker, scope = '', claims } = request.tokenParams ?? {};
    const isGraph = scope.split(' ').every((one) => one.startsWith(graphAudience));
    const isOurs = scope.split(' ').includes(`api://${clientId}/access_as_user`);
    if (asker !== clientId || !(isGraph || isOurs))
      return refuse('PERSISTENT_ERROR', 'invalid_resource', `AADSTS500011: ${scope} was not found in the tenant.`);
    if (request.method === 'GetTokenPopup' && request.isAccepted === false)
      return refuse('USER_CANCEL', 'user_cancelled', 'The person closed the window.');
    if (signIn.lacks(signIn.confirmation(person), claims))
      return refuse('USER_INTERACTION_REQUIRED', 'interaction_required', 'AADSTS50076: Confirm who you are.');
    const idToken = token({ ...about(person), aud: clientId });
    const access = isGraph ? token({ ...about(person), aud: graphAudience, scp: scope }) : mint(person);
    const issued = {
      access_token: access,
      id_token: idToken,
      expires_in: signIn.tokenSeconds,
      properties: null,
      scope,
    };
    return { ...answer, success: true, token: issued, account };
  }

  const router = Router();
  router.get('/:tenant/discovery/v2.0/keys', (request, response) => {
    const { tenant } = request.params;
    signIn.keyRequests.push(tenant);
    if (signIn.keysFail) return void response.status(500).json({});
    const published = keys.published(tenant);
    if (published) return void response.json(published);
    const error_description = `AADSTS90002: Tenant '${tenant}' not found.`;
    response.status(400).json({ error: 'invalid_tenant', error_description, error_codes: [90_002] });
  });
  router.get('/:tenant/discovery/instance', (_request, response) => void response.json(instanceDiscovery()));
  router.get(
    '/:tenant/v2.0/.well-known/openid-configuration',
    (request, response) => void response.json(openIdConfiguration(request.params.tenant)),
  );
  router.post('/:tenant/oauth2/v2.0/token', urlencoded({ extended: false }), json(), async (request, response) => {
    const read = (text: string) => verified(text, [clientId, `api://${clientId}`]);
    const { status, body } = await exchange(request.body, {
      clientId,
      clientSecret,
      signIn,
      trusts,
      read,
      sign: token,
    });
    response.status(status).json(body);
  });
  router.use(authorizePage(clientId, signIn, find));

  return {
    router,
    clientId,
    clientSecret,
    signIn,
    keys,
    mint,
    answerBridge,
    teamsToken(person, claims) {
      // Teams shows a window of its own only for what is asked with a click, and then not for Graph's permissions.
      const mustAsk = signIn.lacks(signIn.confirmation(person), claims);
      return mustAsk ? { refusal: 'resourceRequiresMfa' } : { token: mint(person) };
    },
    async readGraphToken(text) {
      const claims = await verified(text, graphAudience).catch(() => undefined);
      if (typeof claims?.['oid'] !== 'string' || typeof claims['scp'] !== 'string') return undefined;
      return { id: claims['oid'], scopes: claims['scp'].split(' '), claims };
    },
    trustCertificate: (publicKey) => void certificates.push(publicKey),
    machineToken: () => token({ iss: federation.issuer, sub: federation.subject, aud: federation.audience }),
  };
}

function about({ tenant, id, name, key }: SandboxPerson) {
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

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
