import {
  FluentProvider,
  Spinner,
  makeStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
  type Theme,
} from '@fluentui/react-components';
import { useState } from 'react';
import { Chat } from './Chat.tsx';
import { Controls } from './Controls.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import { Stage } from './Stage.tsx';
import { useSetting, type ThemeName } from './setting.ts';
import { useSandboxState } from './state.ts';

const fluentThemes: Record<ThemeName, Theme> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

const useStyles = makeStyles({
  page: { height: '100vh', display: 'flex', flexDirection: 'column', overflow: 'hidden' },
  meeting: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(280px, 360px) auto',
    '@media (max-width: 980px)': {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      '& > :first-child': { display: 'none' },
    },
  },
  afterwards: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(280px, 360px) minmax(0, 1fr)',
  },
  panel: {
    height: '100%',
    border: 'none',
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    boxSizing: 'content-box',
    display: 'block',
  },
});

/** Looks like a meeting, and is one for the panel in its frame. */
export function Page() {
  const styles = useStyles();
  const [setting, change] = useSetting();
  const state = useSandboxState(setting.as);
  const [reloads, setReloads] = useState(0);
  const [link, setLink] = useState<string>();
  const [unknown, setUnknown] = useState<string[]>([]);
  const me = state?.people.find(({ key }) => key === setting.as) ?? state?.people[0];

  const openLink = (url: string) => {
    const subEntityId = subEntityOf(url);
    if (subEntityId === undefined) {
      window.open(url, '_blank', 'noopener');
      return;
    }
    setLink(subEntityId);
    setReloads((count) => count + 1);
  };

  if (!state || !me) {
    return (
      <FluentProvider theme={fluentThemes[setting.theme]}>
        <Spinner label="Opening the sandbox" />
      </FluentProvider>
    );
  }

  const frame = state.isInMeeting ? setting.frame : 'content';
  const context = {
    person: me,
    chatId: state.chat.id,
    chatTopic: state.chat.topic,
    organizer: state.chat.organizer,
    theme: setting.theme,
    locale: setting.locale,
    frame,
    subEntityId: link,
  };
  const chat = (
    <Chat
      topic={state.chat.topic}
      messages={state.chat.messages}
      me={me}
      theme={setting.theme}
      locale={setting.locale}
      onOpenLink={openLink}
    />
  );
  // Teams opens the app anew for another person, language, place or meeting; so does this key.
  const session = [me.key, setting.locale, frame, state.occurrence, reloads].join(' ');
  const panel = (
    <PanelFrame
      key={session}
      context={context}
      className={styles.panel}
      width={frame === 'content' ? '100%' : setting.width}
      onOpenLink={openLink}
      onUnknown={(func) => setUnknown((known) => [...known, func])}
    />
  );
  const reload = () => {
    setLink(undefined);
    setReloads((count) => count + 1);
  };

  return (
    <FluentProvider theme={fluentThemes[setting.theme]} className={styles.page}>
      <Controls setting={setting} state={state} onChange={change} onReload={reload} unknown={unknown} />
      {frame === 'sidePanel' ? (
        <main className={styles.meeting}>
          <Stage people={state.people} played={state.played} />
          {chat}
          {panel}
        </main>
      ) : (
        <main className={styles.afterwards}>
          {chat}
          {panel}
        </main>
      )}
    </FluentProvider>
  );
}

/** The `subEntityId` of a deep link to this app's tab; undefined for any other address. */
function subEntityOf(url: string): string | undefined {
  const address = new URL(url);
  if (address.hostname !== 'teams.microsoft.com' || !address.pathname.startsWith('/l/entity/')) return undefined;
  const context: { subEntityId?: string } = JSON.parse(address.searchParams.get('context') ?? '{}');
  return context.subEntityId ?? '';
}
