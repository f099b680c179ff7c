import { Button, Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Pick as PickList } from './Pick.tsx';
import { MessagesTrouble, ReadingTrouble } from './ReadingTrouble.tsx';
import { ExchangeTrouble, SignInTrouble } from './SignInTrouble.tsx';
import type { SandboxState } from '../state.ts';

const useStyles = makeStyles({
  drawer: {
    flexBasis: '100%',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalM,
  },
  fieldset: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0 },
  group: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  unknown: { flexBasis: '100%' },
});

interface TroubleProps {
  state: SandboxState;
  lines: string[];
  act: Act;
  onReload: () => void;
}

type Act = (what: string, body?: unknown) => Promise<void>;

export function Trouble({ state: { trouble, reading, signIn, door, drive }, lines, act, onReload }: TroubleProps) {
  const styles = useStyles();
  const [isRestarting, setRestarting] = useState(false);
  const restart = async () => {
    setRestarting(true);
    await act('restart');
    setRestarting(false);
  };
  return (
    <section className={styles.drawer} aria-label="Trouble">
      <Group name="The chat">
        <OrganizerTrouble organizing={trouble.organizing} act={act} onReload={onReload} />
        <ReadingTrouble reading={reading} act={act} />
        <FaultPick
          label="Who is in the chat"
          isOn={trouble.membersFail}
          names={['is told', 'answers 502']}
          onPick={(membersFail) => void act('trouble', { membersFail })}
        />
      </Group>
      <Group name="Messages">
        <PostingTrouble mode={trouble.mode} act={act} />
        <MessagesTrouble reading={reading} act={act} />
        <CorrectionTrouble corrections={trouble.corrections} act={act} />
      </Group>
      <Group name="Entra">
        <SignInTrouble signIn={signIn} act={act} />
        <ExchangeTrouble exchange={signIn.exchange} act={act} />
      </Group>
      <Group name="A person’s device and OneDrive">
        <BrowserTrouble door={door} act={act} />
        <DriveTrouble trouble={drive.trouble} act={act} />
      </Group>
      <Group name="Bookend’s server">
        <Button size="small" onClick={() => void act('cut-streams')}>
          Cut the live streams
        </Button>
        <Button size="small" disabledFocusable={isRestarting} onClick={() => void restart()}>
          Restart the server
        </Button>
      </Group>
      {lines.length > 0 && <Caption1 className={styles.unknown}>Teams {lines.join(' · ')}</Caption1>}
    </section>
  );
}

function Group({ name, children }: { name: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>
        <Caption1Strong>{name}</Caption1Strong>
      </legend>
      <div className={styles.group}>{children}</div>
    </fieldset>
  );
}

/** The server restarts with it. */
function OrganizerTrouble({
  organizing,
  act,
  onReload,
}: Pick<TroubleProps, 'act' | 'onReload'> & { organizing: string }) {
  return (
    <>
      <PickList label="Who organizes" value={organizing} onPick={(by) => void act('trouble', { organizing: by })}>
        <option value="ours">a person you can play</option>
        <option value="missing">nobody is named</option>
        <option value="left">somebody who left the chat</option>
        <option value="outside">another organization</option>
        <option value="never">a mailbox that never comes</option>
      </PickList>
      {organizing === 'never' && (
        <Button size="small" onClick={() => void act('minutes-later').then(onReload)}>
          Three minutes later
        </Button>
      )}
    </>
  );
}

function PostingTrouble({ mode, act }: { mode: string; act: Act }) {
  return (
    <PickList
      label="When a card is posted, Graph"
      value={mode}
      onPick={(picked) => void act('trouble', { mode: picked })}
    >
      <option value="none">works</option>
      <option value="busy">answers 429</option>
      <option value="broken">answers 500</option>
      <option value="silent">says nothing</option>
      <option value="lost_answer">posts it and hangs up</option>
    </PickList>
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
    <PickList label={label} value={String(isOn)} onPick={(picked) => onPick(picked === 'true')}>
      <option value="false">{off}</option>
      <option value="true">{on}</option>
    </PickList>
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
      <PickList label="Changing a deleted card" value={String(deletedAnswer)} onPick={pick('deletedAnswer')}>
        <option value="403">answers 403</option>
        <option value="404">answers 404</option>
        <option value="410">answers 410</option>
      </PickList>
      <PickList label="Reactions, in a change" value={reactions} onPick={pick('reactions')}>
        <option value="wanted">are wanted</option>
        <option value="refused">are refused</option>
      </PickList>
      <PickList label="Mentions" value={mentions} onPick={pick('mentions')}>
        <option value="taken">are taken</option>
        <option value="refused">are refused</option>
      </PickList>
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
      <PickList label="The panel’s browser" value={door.inPanel} onPick={(inPanel) => void act('door', { inPanel })}>
        <option value="none">works</option>
        <option value="timeZone">knows no time zone</option>
        <option value="storage">refuses storage</option>
        <option value="downloads">blocks a second download</option>
        <option value="hang">hangs for 20 seconds</option>
      </PickList>
    </>
  );
}

function DriveTrouble({ trouble, act }: { trouble: string; act: Act }) {
  return (
    <PickList label="OneDrive" value={trouble} onPick={(picked) => void act('drive', { trouble: picked })}>
      <option value="fine">works</option>
      <option value="full">is full</option>
      <option value="down">is offline</option>
      <option value="none">doesn’t exist</option>
      <option value="locked">is closed by an administrator</option>
      <option value="damaged">has lost half of the file</option>
      <option value="foreign">has a file of the person’s own</option>
    </PickList>
  );
}
