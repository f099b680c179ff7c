import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Pick } from './Pick.tsx';
import { ReadingTrouble } from './ReadingTrouble.tsx';
import type { SandboxState } from '../state.ts';

const useStyles = makeStyles({
  drawer: {
    flexBasis: '100%',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
  },
  unknown: { flexBasis: '100%' },
});

interface TroubleProps {
  state: SandboxState;
  lines: string[];
  act: Act;
}

type Act = (what: string, body?: unknown) => Promise<void>;

export function Trouble({ state: { trouble, reading, signIn, door }, lines, act }: TroubleProps) {
  const styles = useStyles();
  const [isRestarting, setRestarting] = useState(false);
  const restart = async () => {
    setRestarting(true);
    await act('restart');
    setRestarting(false);
  };
  return (
    <section className={styles.drawer} aria-label="Trouble">
      <GraphTrouble trouble={trouble} act={act} />
      <CorrectionTrouble corrections={trouble.corrections} act={act} />
      <SignInTrouble signIn={signIn} act={act} />
      <ReadingTrouble reading={reading} exchange={signIn.exchange} act={act} />
      <BrowserTrouble door={door} act={act} />
      <Button size="small" onClick={() => void act('cut-streams')}>
        Cut the live streams
      </Button>
      <Button size="small" disabledFocusable={isRestarting} onClick={() => void restart()}>
        Restart the server
      </Button>
      {lines.length > 0 && <Caption1 className={styles.unknown}>Teams {lines.join(' · ')}</Caption1>}
    </section>
  );
}

function GraphTrouble({ trouble, act }: { trouble: SandboxState['trouble']; act: Act }) {
  return (
    <>
      <Pick label="When a card is posted, Graph" value={trouble.mode} onPick={(mode) => void act('trouble', { mode })}>
        <option value="none">works</option>
        <option value="busy">answers 429</option>
        <option value="broken">answers 500</option>
        <option value="silent">says nothing</option>
        <option value="lost_answer">posts it and hangs up</option>
      </Pick>
      <FaultPick
        label="Who is in the chat"
        isOn={trouble.membersFail}
        names={['is told', 'answers 502']}
        onPick={(membersFail) => void act('trouble', { membersFail })}
      />
      <FaultPick
        label="Who organizes"
        isOn={trouble.organizerIsMissing}
        names={['is told', 'is left out']}
        onPick={(organizerIsMissing) => void act('trouble', { organizerIsMissing })}
      />
    </>
  );
}

interface FaultPickProps {
  label: string;
  isOn: boolean;
  names: readonly [off: string, on: string];
  onPick: (isOn: boolean) => void;
}

function FaultPick({ label, isOn, names: [off, on], onPick }: FaultPickProps) {
  return (
    <Pick label={label} value={String(isOn)} onPick={(picked) => onPick(picked === 'true')}>
      <option value="false">{off}</option>
      <option value="true">{on}</option>
    </Pick>
  );
}

/** Answers that Microsoft's documents leave open. */
function CorrectionTrouble({
  corrections: { deletedAnswer, reactions, mentions },
  act,
}: {
  corrections: SandboxState['trouble']['corrections'];
  act: Act;
}) {
  const pick = (name: string) => (value: string) =>
    void act('trouble', { [name]: name === 'deletedAnswer' ? Number(value) : value });
  return (
    <>
      <Pick label="Changing a deleted card" value={String(deletedAnswer)} onPick={pick('deletedAnswer')}>
        <option value="403">answers 403</option>
        <option value="404">answers 404</option>
        <option value="410">answers 410</option>
      </Pick>
      <Pick label="Reactions, in a change" value={reactions} onPick={pick('reactions')}>
        <option value="wanted">are wanted</option>
        <option value="refused">are refused</option>
      </Pick>
      <Pick label="Mentions" value={mentions} onPick={pick('mentions')}>
        <option value="taken">are taken</option>
        <option value="refused">are refused</option>
      </Pick>
    </>
  );
}

/** Between the panel and its server, and in the panel's browser. */
function BrowserTrouble({ door, act }: { door: SandboxState['door']; act: Act }) {
  return (
    <>
      <FaultPick
        label="The network"
        isOn={door.isSilent}
        names={['works', 'loses everything']}
        onPick={(isSilent) => void act('door', { isSilent })}
      />
      <Pick label="The panel’s browser" value={door.inPanel} onPick={(inPanel) => void act('door', { inPanel })}>
        <option value="none">works</option>
        <option value="timeZone">knows no time zone</option>
        <option value="storage">refuses storage</option>
        <option value="downloads">blocks a second download</option>
        <option value="hang">hangs for 20 seconds</option>
      </Pick>
    </>
  );
}

function SignInTrouble({ signIn, act }: { signIn: SandboxState['signIn']; act: Act }) {
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
