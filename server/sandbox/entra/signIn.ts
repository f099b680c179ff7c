import type { SandboxPerson } from '../people.ts';

/** The authentication context of a claims challenge; tokens have it once the person has confirmed their identity. */
const wanted = 'c1';
export const challenge = JSON.stringify({ access_token: { acrs: { essential: true, value: wanted } } });

const consented = ['User.Read', 'Chat.ReadBasic', 'ChatMessage.Send', 'Chat.Read', 'Chat.ReadWrite'];

/**
 * `claims`: Entra issues a challenge; `secret`: it refuses the application; `down`: no response; `busy`: 429 with
 * Retry-After; a number: an AADSTS code.
 */
export const exchangeTroubles = ['none', 'claims', 'secret', 'down', 'busy'] as const;
export type ExchangeTrouble = (typeof exchangeTroubles)[number] | number;

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
  /** Graph then accepts only tokens of people who have confirmed their identity. */
  graphAsks: boolean;
  keysFail: boolean;
  readonly windows: { scope: string; claims: string | undefined; isAccepted: boolean }[];
  readonly keyRequests: string[];
  consent(scope: string, isGiven: boolean): void;
  decide(person: SandboxPerson | undefined, asked: { scope: string; claims?: string; isAccepted: boolean }): void;
  confirmation(person: SandboxPerson): Record<string, unknown>;
  lacks(token: Record<string, unknown>, claims: string | undefined): boolean;
}

export function createSignIn(): SignIn {
  const given = new Set(consented);
  const confirmed = new Set<string>();
  return {
    given,
    isNested: true,
    tokenSeconds: 3600,
    exchange: 'none',
    suberror: undefined,
    busySeconds: 30,
    exchanges: [],
    graphAsks: false,
    keysFail: false,
    windows: [],
    keyRequests: [],
    consent(scope, isGiven) {
      if (isGiven) given.add(scope);
      else given.delete(scope);
    },
    decide(person, { scope, claims, isAccepted }) {
      this.windows.push({ scope, claims, isAccepted });
      if (!isAccepted) return;
      for (const one of scope.split(' ')) given.add(one.replace('https://graph.microsoft.com/', ''));
      if (person && asksToConfirm(claims)) confirmed.add(person.id);
    },
    confirmation: ({ id }) => (confirmed.has(id) ? { acrs: [wanted] } : {}),
    lacks: (token, claims) => asksToConfirm(claims) && token['acrs'] === undefined,
  };
}

/** Every request carries claims; only a challenge asks for an authentication context. */
function asksToConfirm(claims: string | undefined): boolean {
  return claims?.includes('"acrs"') ?? false;
}
