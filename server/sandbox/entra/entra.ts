import { randomUUID, type KeyObject } from 'node:crypto';
import { Router, json, urlencoded, type Request, type Response } from 'express';
import type { JWTPayload } from 'jose';
import { signedInPath } from '#contract/rules/panel.ts';
import type { AppIdentity } from '../app/identity.ts';
import type { SandboxPerson } from '../people.ts';
import { authorizePage } from './authorize.ts';
import { answerBridge, type BridgeAnswer, type BridgeRequest } from './bridge.ts';
import { deviceRoutes, redeem } from './deviceRoutes.ts';
import { createDevices, graphCommandLineTools, type Devices } from './devices.ts';
import { createSigningKeys, type SigningKeys } from './keys.ts';
import { machineToken, trusts } from './machine.ts';
import { exchange, instanceDiscovery, openIdConfiguration, withIds } from './onBehalf.ts';
import { describeRefusalTo, refusedTo } from './refusedTo.ts';
import { createSignIn, type SignIn } from './signIn.ts';
import type { EntraState } from './state.ts';
import { about, graphAudience, internals, login, signToken, verified, type MintOptions } from './tokens.ts';

export interface Entra {
  router: Router;
  clientId: string;
  clientSecret: string;
  signIn: SignIn;
  devices: Devices;
  /** As nested app auth issues it; `claims` overrides single ones. */
  mint: (person: SandboxPerson, claims?: Record<string, unknown>, options?: MintOptions) => string;
  /** As `getAuthToken` issues it. */
  teamsToken: (person: SandboxPerson, claims: string | undefined) => TeamsToken;
  /** The registration's redirect addresses, as `aad.manifest.json` lists them. */
  register: (origin: string) => void;
  readGraphToken: (token: string) => Promise<GraphToken | undefined>;
  answerBridge: (person: SandboxPerson, request: BridgeRequest) => BridgeAnswer;
  keys: SigningKeys;
  trustCertificate: (publicKey: KeyObject) => void;
  machineToken: () => string;
}

/** `mustAsk`: Teams would open a window of its own for this. */
type TeamsToken = { token: string } | { refusal: string; mustAsk: boolean };

export interface GraphToken {
  id: string;
  scopes: string[];
  claims: JWTPayload;
}

interface EntraOptions {
  clientId: string;
  clientSecret: string;
  app: AppIdentity;
  tenant: string;
  find: (loginHint: string) => SandboxPerson | undefined;
  knows: (tenant: string) => boolean;
}

/** A stand-in for Entra: real keys and signatures, and the real one's refusals. */
export function createEntra({ clientId, clientSecret, app, tenant, find, knows }: EntraOptions): Entra {
  const signIn = createSignIn();
  const keys = createSigningKeys(login, knows);
  const mint: Entra['mint'] = (person, claims = {}, options = {}) => {
    const ours = tokenClaims({ clientId, signIn }, person, claims);
    return signToken(keys, ours, { expiresInSeconds: signIn.tokenSeconds, ...options });
  };
  const devices = createDevices();
  const entra: EntraState = { clientId, clientSecret, app, tenant, signIn, devices, keys, mint, certificates: [] };

  const router = Router();
  router.get('/:tenant/discovery/v2.0/keys', (request, response) => publishKeys(entra, request, response));
  router.get('/:tenant/discovery/instance', (_request, response) => void response.json(instanceDiscovery()));
  router.get('/:tenant/v2.0/.well-known/openid-configuration', describe);
  router.post('/:tenant/oauth2/v2.0/token', urlencoded({ extended: false }), json(), (request, response) =>
    exchangeToken(entra, request, response),
  );
  router.use(authorizePage(entra, find), deviceRoutes(entra, find));

  return {
    router,
    clientId,
    clientSecret,
    signIn,
    devices,
    keys,
    mint,
    answerBridge: (person, request) => answerBridge(entra, person, request),
    teamsToken: (person, claims) => teamsToken(entra, person, claims),
    readGraphToken: (text) => readGraphToken(keys, text),
    register(origin) {
      signIn.redirects.add(`brk-multihub://${new URL(origin).host}`).add(`${origin}${signedInPath}`);
    },
    trustCertificate: (publicKey) => void entra.certificates.push(publicKey),
    machineToken: () => machineToken(keys),
  };
}

/** Teams for desktop, which asks in the application's stead with `getAuthToken` (`aad.manifest.json`). */
const teamsDesktop = '1fec8e78-bce4-4aaf-ab1b-5451cc387264';

function tokenClaims(
  { clientId, signIn }: Pick<EntraState, 'clientId' | 'signIn'>,
  person: SandboxPerson,
  claims: Record<string, unknown>,
) {
  const { roles } = person;
  // Entra omits the roles of people without one.
  const grant = { aud: clientId, azp: clientId, azpacr: '0', scp: 'access_as_user', ...(roles && { roles }) };
  return { ...about(person), ...grant, ...internals(), ...signIn.confirmation(person), ...claims };
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
  const { clientId, clientSecret, app, signIn, keys } = entra;
  const answer =
    request.body['client_id'] === graphCommandLineTools
      ? redeem(entra, request.body)
      : await exchange(request.body, {
          clientId,
          clientSecret,
          app,
          signIn,
          trusts: (assertion) => trusts(entra, assertion),
          read: (text) => verified(keys, text, [clientId, `api://${clientId}`]),
          sign: (claims) => signToken(keys, claims),
        });
  const { status, body, headers } = withIds(answer, String(request.body['client-request-id'] ?? randomUUID()));
  response.status(status).set(headers).json(body);
}

/**
 * Refusals have names of Teams' own, except where it passes Entra's words on. Source:
 * MicrosoftDocs/msteams-docs `tab-sso-troubleshooting.md`.
 */
function teamsToken(entra: EntraState, person: SandboxPerson, claims: string | undefined): TeamsToken {
  const { signIn } = entra;
  const code = refusedTo(entra, person);
  if (code !== undefined)
    return { refusal: signIn.isTerse ? 'unknownError' : describeRefusalTo(entra, person, code), mustAsk: false };
  if (!signIn.hasConsent('access_as_user')) return { refusal: 'resourceRequiresConsent', mustAsk: true };
  if (signIn.lacks(signIn.confirmation(person), claims)) return { refusal: 'resourceRequiresMfa', mustAsk: true };
  const audience = { azp: teamsDesktop, azpacr: '0' };
  return {
    token: signToken(entra.keys, tokenClaims(entra, person, audience), { expiresInSeconds: signIn.tokenSeconds }),
  };
}

async function readGraphToken(keys: SigningKeys, text: string): Promise<GraphToken | undefined> {
  const claims = await verified(keys, text, graphAudience).catch(() => undefined);
  if (typeof claims?.['oid'] !== 'string' || typeof claims['scp'] !== 'string') return undefined;
  return { id: claims['oid'], scopes: claims['scp'].split(' '), claims };
}
