import type { SandboxPerson } from '../people.ts';

/** What a challenge asks for: an authentication context, which is in a token after the person has confirmed who they are. */
const wanted = 'c1';
export const challenge = JSON.stringify({ access_token: { acrs: { essential: true, value: wanted } } });

/** What the sandbox's people have consented to. */
const consented = ['User.Read', 'Chat.ReadBasic', 'ChatMessage.Send', 'Chat.Read', 'Chat.ReadWrite'];

/** How Entra answers an exchange: well, by asking who the person is, or by refusing the application; or not at all. */
export type ExchangeTrouble = 'none' | 'claims' | 'secret' | 'down';

/** What signing in is like, until it is told otherwise. */
export interface SignIn {
  /** What was consented to, by Graph's names. */
  readonly given: Set<string>;
  /** Whether Teams offers nested app auth; otherwise the panel asks `getAuthToken`. */
  isNested: boolean;
  /** How long tokens for Bookend last. */
  tokenSeconds: number;
  exchange: ExchangeTrouble;
  /** Graph takes only tokens of people who have confirmed who they are. */
  graphAsks: boolean;
  keysFail: boolean;
  /** What the sign-in window was opened with so far, for tests to look at. */
  readonly windows: { scope: string; claims: string | undefined; isAccepted: boolean }[];
  /** Whose keys were read so far, for tests to look at. */
  readonly keyRequests: string[];
  /** Takes a consent back, or gives it again. */
  consent(scope: string, isGiven: boolean): void;
  /** What a person decides in the sign-in window. */
  decide(person: SandboxPerson | undefined, asked: { scope: string; claims?: string; isAccepted: boolean }): void;
  /** What the person's tokens carry: `acrs` after they have confirmed who they are. */
  confirmation(person: SandboxPerson): Record<string, unknown>;
  /** Whether a token lacks what these claims ask for. */
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
