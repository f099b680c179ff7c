import {
  Button,
  Caption1,
  FluentProvider,
  Link,
  Subtitle2,
  makeStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import * as z from 'zod/mini';
import { Pick as PickList } from './Pick.tsx';
import { Trouble } from './Trouble.tsx';
import { frameNow } from '../teams/useHost.ts';
import { addressOf, clients, frames, locales, themes, type Setting } from '../setting.ts';
import { ask, type SandboxState } from '../state.ts';

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
  line: {
    flexBasis: '100%',
    display: 'flex',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalL,
    flexWrap: 'wrap',
  },
  title: { margin: 0 },
  status: { alignSelf: 'center' },
});

interface ControlsProps {
  setting: Setting;
  state: SandboxState;
  onChange: (change: Partial<Setting>) => void;
  onReload: () => void;
  /** A phone's back button. */
  onBack: () => void;
  /** TeamsJS calls that the sandbox refused or only names. */
  lines: string[];
}

type Act = (what: string, body?: unknown, words?: (answer: unknown) => string) => Promise<void>;

/** A meeting's bar is dark in both of Teams' usual themes. */
export function Controls({ setting, state, onChange, onReload, onBack, lines }: ControlsProps) {
  const styles = useStyles();
  const [isTroubleOpen, setTroubleOpen] = useState(false);
  const [status, setStatus] = useState('');
  const act: Act = async (what, body = {}, words = () => '') => {
    try {
      setStatus(words(await ask(what, body)));
    } catch (error) {
      setStatus(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <FluentProvider theme={setting.theme === 'contrast' ? teamsHighContrastTheme : teamsDarkTheme}>
      <header className={styles.bar}>
        <Heading setting={setting} state={state} />
        <PersonPick setting={setting} state={state} onChange={onChange} />
        <LookPicks setting={setting} onChange={onChange} />
        <FramePicks setting={setting} onChange={onChange} state={state} />
        <Events act={act} isMeeting={state.isInMeeting} onReload={onReload} onBack={onBack} />
        <Button size="small" aria-expanded={isTroubleOpen} onClick={() => setTroubleOpen(!isTroubleOpen)}>
          Trouble
        </Button>
        <output className={styles.status}>
          <Caption1>{status}</Caption1>
        </output>
        {isTroubleOpen && <Trouble state={state} lines={lines} act={act} onReload={onReload} />}
      </header>
    </FluentProvider>
  );
}

function Heading({ setting, state }: Pick<ControlsProps, 'setting' | 'state'>) {
  const styles = useStyles();
  const next = state.people.find(({ key, id }) => key !== setting.as && !state.played.includes(id));
  return (
    <div className={styles.line}>
      <Subtitle2 as="h1" className={styles.title}>
        {state.chat.topic}
      </Subtitle2>
      <Caption1>
        <strong>Sandbox</strong> – the people are invented and nothing here is Microsoft Teams. Meeting{' '}
        {state.occurrence} of the series.
      </Caption1>
      {next && (
        <Link href={addressOf({ ...setting, as: next.key })} target="_blank">
          <Caption1>Open a second window as {next.name}</Caption1>
        </Link>
      )}
    </div>
  );
}

function PersonPick({ setting, state, onChange }: Pick<ControlsProps, 'setting' | 'state' | 'onChange'>) {
  return (
    <PickList label="I am" value={setting.as} onPick={(as) => onChange({ as })}>
      {state.people.map(({ key, id, name }) => (
        <option key={key} value={key}>
          {name}
          {id === state.chat.organizer ? ' (organizer)' : ''}
        </option>
      ))}
      <optgroup label="Not in the chat">
        {state.colleagues.map(({ key, name, roles }) => (
          <option key={key} value={key}>
            {name} ({roles?.join() ?? 'manager'})
          </option>
        ))}
      </optgroup>
      <optgroup label="Visitors">
        {state.visitors.map(({ key, name, visit }) => (
          <option key={key} value={key}>
            {name} ({visit})
          </option>
        ))}
      </optgroup>
    </PickList>
  );
}

function LookPicks({ setting, onChange }: Pick<ControlsProps, 'setting' | 'onChange'>) {
  return (
    <>
      <PickList
        label="Theme"
        value={setting.theme}
        onPick={(picked) => onChange({ theme: themes.find((name) => name === picked) ?? 'default' })}
      >
        {themes.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </PickList>
      <PickList
        label="Client"
        value={setting.client}
        onPick={(picked) => onChange({ client: clients.find((name) => name === picked) ?? 'desktop' })}
      >
        {clients.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </PickList>
      <PickList label="Locale" value={setting.locale} onPick={(locale) => onChange({ locale })}>
        {locales.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </PickList>
    </>
  );
}

function FramePicks({ setting, state, onChange }: Pick<ControlsProps, 'setting' | 'state' | 'onChange'>) {
  return (
    <>
      <PickList
        label="Show as"
        value={frameNow(setting, state)}
        onPick={(picked) => onChange({ frame: frames.find((name) => name === picked) ?? 'sidePanel' })}
      >
        {state.isInMeeting && <option value="sidePanel">Side panel</option>}
        <option value="content">Chat tab</option>
        <option value="settings">Add a tab</option>
        <option value="remove">Remove the tab</option>
        <option value="personal">Personal tab</option>
      </PickList>
      <PickList
        label="Panel width"
        value={String(setting.width)}
        onPick={(width) => onChange({ width: width === '280' ? 280 : 320 })}
      >
        <option value="320">320</option>
        <option value="280">280</option>
      </PickList>
    </>
  );
}

interface EventsProps extends Pick<ControlsProps, 'onReload' | 'onBack'> {
  act: Act;
  isMeeting: boolean;
}

function Events({ act, isMeeting, onReload, onBack }: EventsProps) {
  return (
    <>
      <Button size="small" onClick={() => void act('answer-for-others', {}, answered)}>
        Answer for the others
      </Button>
      <Button size="small" onClick={() => void act('end-meeting')} disabled={!isMeeting}>
        End the call
      </Button>
      <Button size="small" onClick={() => void act('next-occurrence')}>
        Next occurrence
      </Button>
      <Button
        size="small"
        onClick={() => {
          void act('day-later').then(onReload);
        }}
      >
        A day later
      </Button>
      <Button
        size="small"
        onClick={() => {
          void act('week-later').then(onReload);
        }}
      >
        A week later
      </Button>
      <Button size="small" onClick={onBack}>
        Phone’s back button
      </Button>
      <Button size="small" onClick={onReload}>
        Reload the panel
      </Button>
    </>
  );
}

const answers = z.object({ taken: z.number() });

function answered(answer: unknown): string {
  return `${z.parse(answers, answer).taken} have answered`;
}
