import { Button, Caption1, Link, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { addressOf, locales, themes, type Setting } from './setting.ts';
import { ask, type SandboxState } from './state.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  say: { flexBasis: '100%', display: 'flex', columnGap: tokens.spacingHorizontalM, flexWrap: 'wrap' },
  labelled: { display: 'flex', flexDirection: 'column' },
  drawer: { flexBasis: '100%', display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
});

interface ControlsProps {
  setting: Setting;
  state: SandboxState;
  onChange: (change: Partial<Setting>) => void;
  onReload: () => void;
  /** Calls of TeamsJS that the stand-in did not know. */
  unknown: string[];
}

/** Who I am, how it looks, and what happens to the meeting. */
export function Controls({ setting, state, onChange, onReload, unknown }: ControlsProps) {
  const styles = useStyles();
  const [isTroubleOpen, setTroubleOpen] = useState(false);
  const [answered, setAnswered] = useState('');
  const next = state.people.find(({ key, id }) => key !== setting.as && !state.played.includes(id)) ?? state.people[0];

  const answerForOthers = async () => {
    const { taken } = (await ask('answer-for-others')) as { taken: number };
    setAnswered(`${taken} have answered`);
  };

  return (
    <header className={styles.bar}>
      <div className={styles.say}>
        <Caption1>
          <strong>Sandbox</strong> – the people are invented and nothing here is Microsoft Teams. Meeting{' '}
          {state.occurrence} of the series.
        </Caption1>
        {next && (
          <Link href={addressOf({ ...setting, as: next.key })} target="_blank">
            Open a second window as {next.name}
          </Link>
        )}
      </div>
      <Pick label="I am" value={setting.as} onPick={(as) => onChange({ as })}>
        {state.people.map(({ key, id, name }) => (
          <option key={key} value={key}>
            {name}
            {id === state.chat.organizer ? ' (organizer)' : ''}
          </option>
        ))}
      </Pick>
      <Pick
        label="Theme"
        value={setting.theme}
        onPick={(picked) => onChange({ theme: themes.find((name) => name === picked) ?? 'default' })}
      >
        {themes.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Pick>
      <Pick label="Locale" value={setting.locale} onPick={(locale) => onChange({ locale })}>
        {locales.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Pick>
      <Pick
        label="Show as"
        value={setting.frame}
        onPick={(frame) => onChange({ frame: frame === 'content' ? 'content' : 'sidePanel' })}
      >
        <option value="sidePanel">Side panel</option>
        <option value="content">Chat tab</option>
      </Pick>
      <Pick label="Panel width" value={String(setting.width)} onPick={(width) => onChange({ width: Number(width) })}>
        <option value="320">320</option>
        <option value="280">280</option>
      </Pick>
      <Button onClick={() => void answerForOthers()}>Answer for the others</Button>
      <Caption1 as="span" aria-live="polite">
        {answered}
      </Caption1>
      <Button onClick={() => void ask('end-meeting')} disabled={!state.isInMeeting}>
        End the call
      </Button>
      <Button onClick={() => void ask('next-occurrence')}>Next occurrence</Button>
      <Button onClick={onReload}>Reload the panel</Button>
      <Button aria-expanded={isTroubleOpen} onClick={() => setTroubleOpen(!isTroubleOpen)}>
        Trouble
      </Button>
      {isTroubleOpen && (
        <div className={styles.drawer}>
          <Pick
            label="When a card is posted, Graph"
            value={state.trouble.mode}
            onPick={(mode) => void ask('trouble', { mode })}
          >
            <option value="none">works</option>
            <option value="busy">answers 429</option>
            <option value="broken">answers 500</option>
            <option value="silent">says nothing</option>
            <option value="lost_answer">posts it and hangs up</option>
          </Pick>
          <Pick
            label="Who is in the chat"
            value={String(state.trouble.membersFail)}
            onPick={(fail) => void ask('trouble', { membersFail: fail === 'true' })}
          >
            <option value="false">is told</option>
            <option value="true">answers 502</option>
          </Pick>
          <Button onClick={() => void ask('cut-streams')}>Cut the live streams</Button>
          <Button onClick={() => void ask('restart')}>Restart the server</Button>
          {unknown.length > 0 && <Caption1>TeamsJS asked for {[...new Set(unknown)].join(', ')}</Caption1>}
        </div>
      )}
    </header>
  );
}

function Pick({
  label,
  value,
  onPick,
  children,
}: {
  label: string;
  value: string;
  onPick: (value: string) => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <label className={styles.labelled}>
      <Caption1>{label}</Caption1>
      <Select size="small" value={value} onChange={(_event, data) => onPick(data.value)}>
        {children}
      </Select>
    </label>
  );
}
