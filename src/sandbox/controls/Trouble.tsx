import { Button, Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Pick } from './Pick.tsx';
import { changeTo, optionNow } from './switch.ts';
import { switchGroups } from './switches.ts';
import type { SandboxState } from '../state.ts';

const useStyles = makeStyles({
  drawer: {
    flexBasis: '100%',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalM,
    // On a narrow page the panel stays in view.
    maxHeight: '40vh',
    overflowY: 'auto',
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

export function Trouble({ state, lines, act, onReload }: TroubleProps) {
  const styles = useStyles();
  return (
    <section className={styles.drawer} aria-label="Trouble">
      <SwitchGroup name="The chat" state={state} act={act}>
        {state.trouble.organizing === 'never' && (
          <Button size="small" onClick={() => void act('minutes-later').then(onReload)}>
            Three minutes later
          </Button>
        )}
      </SwitchGroup>
      <SwitchGroup name="Messages" state={state} act={act} />
      <SwitchGroup name="Activity notifications" state={state} act={act} />
      <SwitchGroup name="Entra" state={state} act={act} />
      <SwitchGroup name="A person’s device and OneDrive" state={state} act={act} />
      <Group name="Bookend’s server">
        <ServerTrouble act={act} />
      </Group>
      {lines.length > 0 && <Caption1 className={styles.unknown}>Teams {lines.join(' · ')}</Caption1>}
    </section>
  );
}

interface SwitchGroupProps extends Omit<TroubleProps, 'lines' | 'onReload'> {
  name: keyof typeof switchGroups;
  children?: ReactNode;
}

function SwitchGroup({ name, state, act, children }: SwitchGroupProps) {
  return (
    <Group name={name}>
      {switchGroups[name].map((one) => (
        <Pick
          key={one.label}
          label={one.label}
          value={optionNow(one, state).words}
          onPick={(words) => void act('switches', changeTo(one, words))}
        >
          {one.options.map(({ words }) => (
            <option key={words}>{words}</option>
          ))}
        </Pick>
      ))}
      {children}
    </Group>
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

function ServerTrouble({ act }: { act: Act }) {
  const [isRestarting, setRestarting] = useState(false);
  const restart = async () => {
    setRestarting(true);
    await act('restart');
    setRestarting(false);
  };
  return (
    <>
      <Button size="small" onClick={() => void act('cut-streams')}>
        Cut the live streams
      </Button>
      <Button size="small" disabledFocusable={isRestarting} onClick={() => void restart()}>
        Restart the server
      </Button>
    </>
  );
}
