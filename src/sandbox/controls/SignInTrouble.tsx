import { Pick } from './Pick.tsx';
import type { SandboxState } from '../state.ts';

type Act = (what: string, body?: unknown) => Promise<void>;

export function SignInTrouble({ signIn, act }: { signIn: SandboxState['signIn']; act: Act }) {
  return (
    <Pick
      label="Signing in"
      value={signInNow(signIn)}
      onPick={(name) => void act('sign-in', { ...signInSettings['works'], ...signInSettings[name] })}
    >
      <option value="works">works</option>
      <option value="consent">asks for consent to post</option>
      <option value="approval">needs an administrator to post</option>
      <option value="challenge">asks who you are</option>
      <option value="signUp">asks for consent to sign in</option>
      <option value="unassigned">refuses whoever isn’t assigned</option>
      <option value="policy">is blocked by a policy</option>
      <option value="disabled">finds the account disabled</option>
      <option value="hiccup">fails once</option>
      <option value="bridgeless">has no bridge any more</option>
      <option value="brief">lasts 20 seconds</option>
      <option value="older">goes the older way</option>
    </Pick>
  );
}

const signInSettings: Record<string, Partial<SandboxState['signIn']>> = {
  works: {
    isConsented: true,
    isSignedUp: true,
    approval: 'none',
    refusal: null,
    bridge: null,
    graphAsks: false,
    tokenSeconds: 3600,
    isNested: true,
  },
  consent: { isConsented: false },
  approval: { isConsented: false, approval: 'told' },
  challenge: { graphAsks: true },
  signUp: { isSignedUp: false },
  unassigned: { refusal: 50_105 },
  policy: { refusal: 53_003 },
  disabled: { refusal: 50_057 },
  hiccup: { bridge: 'TRANSIENT_ERROR' },
  bridgeless: { bridge: 'NESTED_APP_AUTH_UNAVAILABLE' },
  brief: { tokenSeconds: 20 },
  older: { isNested: false },
};

/** The first setting that differs from one that works. */
function signInNow(signIn: SandboxState['signIn']): string {
  const isSet = ([, set]: [string, Partial<SandboxState['signIn']>]) =>
    Object.entries(set).every(([name, value]) => Reflect.get(signIn, name) === value);
  const [, ...others] = Object.entries(signInSettings);
  // Several may fit: the most specific one, which sets most.
  const found = others.filter(isSet).sort(([, one], [, other]) => Object.keys(other).length - Object.keys(one).length);
  return found[0]?.[0] ?? 'works';
}

/** The token that Bookend gets from Entra in a person’s name. */
interface ExchangeTroubleProps {
  exchange: SandboxState['signIn']['exchange'];
  act: Act;
}

export function ExchangeTrouble({ exchange, act }: ExchangeTroubleProps) {
  return (
    <Pick
      label="Entra’s token for Graph"
      value={String(exchange)}
      onPick={(picked) => void act('exchange', { exchange: /^\d+$/.test(picked) ? Number(picked) : picked })}
    >
      <option value="none">is given</option>
      <option value="busy">answers 429</option>
      <option value="down">answers 503</option>
      <option value="secret">wants another secret</option>
      {Object.entries(refusals).map(([code, why]) => (
        <option key={code} value={code}>
          {code}: {why}
        </option>
      ))}
    </Pick>
  );
}

const refusals = {
  50013: 'token not valid',
  50057: 'account disabled',
  50105: 'not assigned',
  50173: 'token revoked',
  53003: 'Conditional Access',
  650052: 'service missing',
  90002: 'no such tenant',
  700211: 'issuer',
  700212: 'audience',
  700214: 'assertion',
  7000112: 'app disabled',
  7000218: 'no secret',
};
