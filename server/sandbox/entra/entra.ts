import { randomUUID, type KeyObject } from 'node:crypto';
import { Router, json, urlencoded, type Request, type Response } from 'express';
import type { JWTPayload } from 'jose';
import type { SandboxPerson } from '../people.ts';
import { authorizePage } from './authorize.ts';
import { answerBridge, type BridgeAnswer, type BridgeRequest } from './bridge.ts';
import { createSigningKeys, type SigningKeys } from './keys.ts';
import { machineToken, trusts } from './machine.ts';
import { exchange, instanceDiscovery, openIdConfiguration, withIds } from './onBehalf.ts';
import { createSignIn, type SignIn } from './signIn.ts';
import type { EntraState } from './state.ts';
import { about, graphAudience, login, signToken, verified, type MintOptions } from './tokens.ts';

export interface Entra {
  router: Router;
  clientId: string;
  clientSecret: string;
  signIn: SignIn;
  /** As nested app auth issues it; `claims` overrides single ones. */
  mint: (person: SandboxPerson, claims?: Record<string, unknown>, options?: MintOptions) => string;
  /** As `getAuthToken` issues it. */
  teamsToken: (person: SandboxPerson, claims: string | undefined) => { token: string } | { refusal: string };
  readGraphToken: (token: string) => Promise<GraphToken | undefined>;
  answerBridge: (person: SandboxPerson, request: BridgeRequest) => BridgeAnswer;
  keys: SigningKeys;
  trustCertificate: (publicKey: KeyObject) => void;
  machineToken: () => string;
}

interface GraphToken {
  id: string;
  scopes: string[];
  claims: JWTPayload;
}

interface EntraOptions {
  clientId: string;
  clientSecret: string;
  find: (loginHint: string) => SandboxPerson | undefined;
  knows: (tenant: string) => boolean;
}

/** A stand-in for Entra: real keys and signatures, and the real one's refusals. */
export function createEntra({ clientId, clientSecret, find, knows }: EntraOptions): Entra {
  const signIn = createSignIn();
  const keys = createSigningKeys(login, knows);
  const mint: Entra['mint'] = (person, claims = {}, options = {}) => {
    const ours = { ...about(person), ...grantOf(clientId, person), ...signIn.confirmation(person) };
    return signToken(keys, { ...ours, ...claims }, { expiresInSeconds: signIn.tokenSeconds, ...options });
  };
  const entra: EntraState = { clientId, clientSecret, signIn, keys, mint, certificates: [] };

  const router = Router();
  router.get('/:tenant/discovery/v2.0/keys', (request, response) => publishKeys(entra, request, response));
  router.get('/:tenant/discovery/instance', (_request, response) => void response.json(instanceDiscovery()));
  router.get('/:tenant/v2.0/.well-known/openid-configuration', describe);
  router.post('/:tenant/oauth2/v2.0/token', urlencoded({ extended: false }), json(), (request, response) =>
    exchangeToken(entra, request, response),
  );
  router.use(authorizePage(clientId, signIn, find));

  return {
    router,
    clientId,
    clientSecret,
    signIn,
    keys,
    mint,
    answerBridge: (person, request) => answerBridge(entra, person, request),
    teamsToken: (person, claims) => teamsToken(entra, person, claims),
    readGraphToken: (text) => readGraphToken(keys, text),
    trustCertificate: (publicKey) => void entra.certificates.push(publicKey),
    machineToken: () => machineToken(keys),
  };
}

function grantOf(clientId: string, { roles }: SandboxPerson) {
  // Entra omits the claim for people without a role.
  return { aud: clientId, azp: clientId, scp: 'access_as_user', ...(roles && { roles }) };
}

function publishKeys({ keys, signIn }: EntraState, request: Request<{ tenant: string }>, response: Response): void {
  const { tenant } = request.params;
  signIn.keyRequests.push(tenant);
  if (signIn.keysFail) return void response.status(500).json({});
  const published = keys.published(tenant);
  if (published) return void response.json(published);
  const error_description = `AADSTS90002: Tenant '${tenant}' not found.`;
  response.status(400).json({ error: 'invalid_tenant', error_description, error_codes: [90_002] });
}

function describe(request: Request<{ tenant: string }>, response: Response): void {
  response.json(openIdConfiguration(request.params.tenant));
}

async function exchangeToken(entra: EntraState, request: Request<{ tenant: string }>, response: Response) {
  const { clientId, clientSecret, signIn, keys } = entra;
  const answer = await exchange(request.body, {
    clientId,
    clientSecret,
    signIn,
    trusts: (assertion) => trusts(entra, assertion),
    read: (text) => verified(keys, text, [clientId, `api://${clientId}`]),
    sign: (claims) => signToken(keys, claims),
  });
  const { status, body, headers } = withIds(answer, String(request.body['client-request-id'] ?? randomUUID()));
  response.status(status).set(headers).json(body);
}

/** Teams opens a window of its own only after a click, and never for Graph's permissions. */
function teamsToken({ signIn, mint }: EntraState, person: SandboxPerson, claims: string | undefined) {
  const mustAsk = signIn.lacks(signIn.confirmation(person), claims);
  return mustAsk ? { refusal: 'resourceRequiresMfa' } : { token: mint(person) };
}

async function readGraphToken(keys: SigningKeys, text: string): Promise<GraphToken | undefined> {
  const claims = await verified(keys, text, graphAudience).catch(() => undefined);
  if (typeof claims?.['oid'] !== 'string' || typeof claims['scp'] !== 'string') return undefined;
  return { id: claims['oid'], scopes: claims['scp'].split(' '), claims };
}
