import type { SandboxPerson } from '../people.ts';

/** The authentication context of a claims challenge; tokens have it once the person has confirmed their identity. */
const wanted = 'c1';
export const challenge = JSON.stringify({ access_token: { acrs: { essential: true, value: wanted } } });

const consented = ['User.Read', 'Chat.ReadBasic', 'ChatMessage.Send', 'Chat.Read', 'Chat.ReadWrite', 'access_as_user'];

/**
 * `claims`: Entra issues a challenge; `secret`: it refuses the application; `down`: no response; `busy`: 429 with
 * Retry-After; a number: an AADSTS code.
 */
export const exchangeTroubles = ['none', 'claims', 'secret', 'down', 'busy'] as const;
export type ExchangeTrouble = (typeof exchangeTroubles)[number] | number;

/** How Teams' bridge refuses. Source: msal-browser `naa/BridgeStatusCode.ts`. */
export const bridgeStatuses = [
  'USER_INTERACTION_REQUIRED',
  'ACCOUNT_UNAVAILABLE',
  'DISABLED',
  'NESTED_APP_AUTH_UNAVAILABLE',
  'TRANSIENT_ERROR',
  'PERSISTENT_ERROR',
] as const;
export type BridgeStatus = (typeof bridgeStatuses)[number];

/**
 * The window where only administrators may consent. Microsoft doesn't document what the application learns of it: `told` names the reason, `cancelled` looks like a person who declined.
 */
export const approvals = ['none', 'told', 'cancelled'] as const;
export type Approval = (typeof approvals)[number];

export interface SignIn {
  readonly given: Set<string>;
  /** Without nested app auth the panel uses `getAuthToken`. */
  isNested: boolean;
  tokenSeconds: number;
  exchange: ExchangeTrouble;
  /** With an AADSTS code: some come with one, some without. */
  suberror: string | undefined;
  busySeconds: number;
  /** Whose token Entra was asked to exchange. */
  readonly exchanges: string[];
  /** A Graph token lists all that was consented to, not only what was asked for. */
  grantsAll: boolean;
  /** Graph then accepts only tokens of people who have confirmed their identity. */
  graphAsks: boolean;
  keysFail: boolean;
  approval: Approval;
  /** Entra refuses the panel's token with this code. */
  refusal: number | undefined;
  /** Teams' bridge fails this often, before Entra is asked. */
  bridge: { status: BridgeStatus; times: number } | undefined;
  /** Refusals reach the panel without Entra's words (OfficeDev/office-js #6691). */
  isTerse: boolean;
  /** Entra issues no token for `api://…` of the application itself (AADSTS90009). */
  wantsGuid: boolean;
  /** The `error` with which Entra's window ends, whatever is pressed. Source: entra-docs `v2-oauth2-auth-code-flow.md`. */
  windowError: string | undefined;
  /** Entra's window loses its opener, which then learns nothing more of it. */
  losesOpener: boolean;
  /** False: the registration has lost its redirect addresses. */
  hasRedirects: boolean;
  /** Addresses in the registration: Entra returns people and tokens to no other. */
  readonly redirects: Set<string>;
  readonly windows: { scope: string; claims: string | undefined; isAccepted: boolean }[];
  readonly keyRequests: string[];
  consent(scope: string, isGiven: boolean): void;
  decide(person: SandboxPerson | undefined, asked: { scope: string; claims?: string; isAccepted: boolean }): void;
  hasConsent(scope: string): boolean;
  confirmation(person: SandboxPerson): Record<string, unknown>;
  lacks(token: Record<string, unknown>, claims: string | undefined): boolean;
}

export function createSignIn(): SignIn {
  const given = new Set(consented);
  const confirmed = new Set<string>();
  const redirects = new Set<string>();
  return {
    given,
    isNested: true,
    tokenSeconds: 3600,
    exchange: 'none',
    suberror: undefined,
    busySeconds: 30,
    exchanges: [],
    grantsAll: false,
    graphAsks: false,
    keysFail: false,
    approval: 'none',
    refusal: undefined,
    bridge: undefined,
    isTerse: false,
    wantsGuid: false,
    windowError: undefined,
    losesOpener: false,
    hasRedirects: true,
    get redirects() {
      return this.hasRedirects ? redirects : new Set<string>();
    },
    windows: [],
    keyRequests: [],
    consent(scope, isGiven) {
      if (isGiven) given.add(scope);
      else given.delete(scope);
    },
    hasConsent: (scope) => scope.split(' ').every((one) => openIdScopes.has(one) || given.has(withoutResource(one))),
    decide(person, { scope, claims, isAccepted }) {
      this.windows.push({ scope, claims, isAccepted });
      if (!isAccepted) return;
      for (const one of scope.split(' ')) given.add(withoutResource(one));
      if (person && asksToConfirm(claims)) confirmed.add(person.id);
    },
    confirmation: ({ id }) => (confirmed.has(id) ? { acrs: [wanted] } : {}),
    lacks: (token, claims) => asksToConfirm(claims) && token['acrs'] === undefined,
  };
}

export const openIdScopes: ReadonlySet<string> = new Set(['openid', 'profile', 'offline_access', 'email']);

/** `https://graph.microsoft.com/Chat.Read` and `api://…/access_as_user` name their resource first. */
function withoutResource(scope: string): string {
  return scope.slice(scope.lastIndexOf('/') + 1);
}

/** Every request carries claims; only a challenge asks for an authentication context. */
function asksToConfirm(claims: string | undefined): boolean {
  return claims?.includes('"acrs"') ?? false;
}
