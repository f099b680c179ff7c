import type { SandboxPerson } from '../people.ts';
import { describeRefusal } from './refusals.ts';
import { describeRefusalTo, refusedTo } from './refusedTo.ts';
import type { BridgeStatus, SignIn } from './signIn.ts';
import type { EntraState } from './state.ts';
import { about, graphAudience, graphPermission, signToken } from './tokens.ts';

export interface BridgeRequest {
  method: string;
  requestId: string;
  tokenParams?: { clientId?: string; scope?: string; claims?: string };
  /** How Entra's window ended, if one was open. */
  isAccepted?: boolean;
  refusedBy?: number;
}

export type BridgeAnswer = Record<string, unknown>;

interface Refusal {
  status: BridgeStatus | 'USER_CANCEL';
  code: string;
  description: string;
}

/** Teams' answer to a token request of the panel (teams-platform, nested app auth). */
export function answerBridge(entra: EntraState, person: SandboxPerson, request: BridgeRequest): BridgeAnswer {
  const answer = { messageType: 'NestedAppAuthResponse', requestId: request.requestId };
  const account = accountOf(person);
  if (request.method === 'GetInitContext') {
    const { homeAccountId, environment, tenantId } = account;
    const accountContext = { homeAccountId, environment, tenantId };
    const capabilities = { queryAccount: false };
    const initContext = { sdkName: 'sandbox', sdkVersion: '1.0.0', capabilities, accountContext };
    return { ...answer, success: true, initContext };
  }
  const refusal = fault(entra.signIn, request) ?? refusalFor(entra, person, request);
  if (!refusal) return { ...answer, success: true, token: tokensFor(entra, person, request), account };
  const error = entra.signIn.isTerse ? { ...refusal, code: '', description: '' } : refusal;
  return { ...answer, success: false, error: { ...error, properties: {} } };
}

/** Teams itself fails, whatever Entra would say. */
function fault({ bridge }: SignIn, { method }: BridgeRequest): Refusal | undefined {
  if (!bridge || bridge.times <= 0) return undefined;
  const isAsking = bridge.status === 'USER_INTERACTION_REQUIRED' || bridge.status === 'ACCOUNT_UNAVAILABLE';
  // A window is what these two ask for.
  if (isAsking && method === 'GetTokenPopup') bridge.times = 0;
  if (bridge.times-- <= 0) return undefined;
  return { status: bridge.status, code: '', description: '' };
}

function refusalFor(entra: EntraState, person: SandboxPerson, request: BridgeRequest): Refusal | undefined {
  const { clientId, signIn } = entra;
  const { clientId: asker, scope = '', claims } = request.tokenParams ?? {};
  if (asker !== clientId || !(isForGraph(scope) || ownScopes(entra, scope).length > 0)) return persistent(500_011);
  const code = refusedTo(entra, person);
  if (code !== undefined) return persistent(code, describeRefusalTo(entra, person, code));
  // Source: MicrosoftDocs/msteams-docs `nested-authentication.md`, "Add trusted brokers".
  if (![...signIn.redirects].some((address) => address.startsWith('brk-multihub://'))) return persistent(50_011);
  if (signIn.wantsGuid && scope.includes(`api://${clientId}/`)) return persistent(90_009);
  if (request.method === 'GetTokenPopup' && request.isAccepted === false) return endedBy(request.refusedBy);
  if (!signIn.hasConsent(scope)) return interaction('consent_required', 65_001);
  if (signIn.lacks(signIn.confirmation(person), claims)) return interaction('interaction_required', 50_076);
  return undefined;
}

function endedBy(code = 65_004): Refusal {
  if (code !== 65_004) return persistent(code);
  return { status: 'USER_CANCEL', code: 'user_cancelled', description: 'The person closed the window.' };
}

function persistent(code: number, description = describeRefusal(code)): Refusal {
  return { status: 'PERSISTENT_ERROR', code: 'invalid_grant', description };
}

function interaction(error: string, code: number): Refusal {
  return { status: 'USER_INTERACTION_REQUIRED', code: error, description: describeRefusal(code) };
}

function tokensFor(entra: EntraState, person: SandboxPerson, request: BridgeRequest) {
  const { clientId, signIn, keys, mint } = entra;
  const { scope = '' } = request.tokenParams ?? {};
  const forGraph = { ...about(person), aud: graphAudience, scp: scope.split(' ').map(graphPermission).join(' ') };
  return {
    access_token: isForGraph(scope)
      ? signToken(keys, forGraph)
      : mint(person, { scp: ownScopes(entra, scope).join(' ') }),
    id_token: signToken(keys, { ...about(person), aud: clientId }),
    expires_in: signIn.tokenSeconds,
    properties: null,
    scope,
  };
}

function isForGraph(scope: string): boolean {
  return scope.split(' ').every((one) => one.startsWith(graphAudience));
}

/** The scopes of the application's own API among those asked for. */
function ownScopes({ app, clientId }: EntraState, scope: string): string[] {
  const names = scope.split(' ').flatMap((one) => {
    const [resource, name] = one.replace('api://', '').split('/');
    return resource === clientId && name ? [name] : [];
  });
  return names.filter((name) => app.scopes === null || app.scopes.has(name));
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
