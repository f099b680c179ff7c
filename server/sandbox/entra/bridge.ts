import type { SandboxPerson } from '../people.ts';
import type { EntraState } from './state.ts';
import { about, graphAudience, signToken } from './tokens.ts';

export interface BridgeRequest {
  method: string;
  requestId: string;
  tokenParams?: { clientId?: string; scope?: string; claims?: string };
  isAccepted?: boolean;
}

export type BridgeAnswer = Record<string, unknown>;

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
  const error = refusalFor(entra, person, request);
  if (error) return { ...answer, success: false, error: { ...error, properties: {} } };
  return { ...answer, success: true, token: tokensFor(entra, person, request), account };
}

function refusalFor({ clientId, signIn }: EntraState, person: SandboxPerson, request: BridgeRequest) {
  const { clientId: asker, scope = '', claims } = request.tokenParams ?? {};
  const isOurs = scope.split(' ').includes(`api://${clientId}/access_as_user`);
  if (asker !== clientId || !(isForGraph(scope) || isOurs)) {
    const description = `AADSTS500011: ${scope} was not found in the tenant.`;
    return { status: 'PERSISTENT_ERROR', code: 'invalid_resource', description };
  }
  if (request.method === 'GetTokenPopup' && request.isAccepted === false)
    return { status: 'USER_CANCEL', code: 'user_cancelled', description: 'The person closed the window.' };
  if (signIn.lacks(signIn.confirmation(person), claims)) {
    const description = 'AADSTS50076: Confirm who you are.';
    return { status: 'USER_INTERACTION_REQUIRED', code: 'interaction_required', description };
  }
  return undefined;
}

function tokensFor({ clientId, signIn, keys, mint }: EntraState, person: SandboxPerson, request: BridgeRequest) {
  const { scope = '' } = request.tokenParams ?? {};
  const forGraph = { ...about(person), aud: graphAudience, scp: scope };
  return {
    access_token: isForGraph(scope) ? signToken(keys, forGraph) : mint(person),
    id_token: signToken(keys, { ...about(person), aud: clientId }),
    expires_in: signIn.tokenSeconds,
    properties: null,
    scope,
  };
}

function isForGraph(scope: string): boolean {
  return scope.split(' ').every((one) => one.startsWith(graphAudience));
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
