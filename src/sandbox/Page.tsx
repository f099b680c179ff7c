import {
  FluentProvider,
  Spinner,
  makeStyles,
  mergeClasses,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
  type Theme,
} from '@fluentui/react-components';
import { useState } from 'react';
import { AddTabDialog } from './AddTabDialog.tsx';
import { Chat } from './Chat.tsx';
import { Controls } from './Controls.tsx';
import { NewMeeting } from './NewMeeting.tsx';
import { PanelFrame, type PanelFrameProps } from './PanelFrame.tsx';
import { Stage } from './Stage.tsx';
import { openingOf } from './deepLink.ts';
import { useSetting, type Setting, type ThemeName } from './setting.ts';
import { useSandboxState, type SandboxState } from './state.ts';
import type { Tab } from './teamsHost.ts';

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
    gridTemplateRows: 'minmax(0, 1fr)',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(280px, 360px) auto',
    '@media (max-width: 860px)': {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      '& > :first-child': { display: 'none' },
    },
  },
  afterwards: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateRows: 'minmax(0, 1fr)',
    gridTemplateColumns: 'minmax(280px, 360px) minmax(0, 1fr)',
  },
  panel: {
    height: '100%',
    border: 'none',
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    boxSizing: 'content-box',
    display: 'block',
  },
  tab: { maxWidth: '900px' },
});

interface PressedLink {
  to: string | undefined;
  as: string;
  occurrence: number;
}

/** The tab from the manifest; adding one by hand replaces it. */
const pinned: Tab = { contentUrl: `${location.origin}/tab`, entityId: 'bookend', suggestedDisplayName: 'Bookend' };

export function Page() {
  const styles = useStyles();
  const [setting, change] = useSetting();
  const state = useSandboxState(setting.as);
  const me = state && personOf(state, setting.as);
  return (
    <FluentProvider theme={fluentThemes[setting.theme]} {...(me ? { className: styles.page } : {})}>
      {me ? (
        <OpenPage setting={setting} change={change} state={state} me={me} />
      ) : (
        <Spinner label="Opening the sandbox" />
      )}
    </FluentProvider>
  );
}

interface OpenPageProps {
  setting: Setting;
  change: (change: Partial<Setting>) => void;
  state: SandboxState;
  me: Me;
}

function OpenPage({ setting, change, state, me }: OpenPageProps) {
  const styles = useStyles();
  const [tab, setTab] = useState(pinned);
  const [unknown, setUnknown] = useState<string[]>([]);
  const { openLink, linkedTo, reload, reloads, entry, closeEntry } = usePanelLinks({ setting, change, state });
  const frame = !state.isInMeeting && setting.frame === 'sidePanel' ? 'content' : setting.frame;
  const isPanel = frame === 'sidePanel';
  // Remounts the panel where Teams would reopen the app.
  const session = [me.key, setting.locale, frame, state.occurrence, state.signIn.isNested, reloads].join(' ');
  const panel = {
    context: { ...contextOf({ setting, state, me }), frame, subEntityId: linkedTo, tab },
    events: {
      onOpenLink: openLink,
      // Teams would leave the app; here it begins again.
      onLeave: reload,
      onUnknown: (func: string) => setUnknown((known) => (known.includes(func) ? known : [...known, func])),
    },
  };
  return (
    <>
      <Controls setting={setting} state={state} onChange={change} onReload={reload} unknown={unknown} />
      {entry && <NewMeeting entry={entry} onClose={closeEntry} />}
      <main className={isPanel ? styles.meeting : styles.afterwards}>
        {isPanel && <Stage people={state.people} played={state.played} />}
        <Chat
          messages={state.chat.messages}
          me={me}
          theme={setting.theme}
          locale={setting.locale}
          onOpenLink={openLink}
        />
        <AppFrame
          key={session}
          panel={panel}
          width={setting.width}
          onAdded={(chosen) => {
            setTab(chosen);
            change({ frame: 'content' });
          }}
        />
      </main>
    </>
  );
}

interface AppFrameProps {
  panel: Pick<PanelFrameProps, 'context' | 'events'>;
  width: number;
  onAdded: (tab: Tab) => void;
}

function AppFrame({ panel, width, onAdded }: AppFrameProps) {
  const styles = useStyles();
  const { frame, tab } = panel.context;
  const isPanel = frame === 'sidePanel';
  if (frame === 'settings') return <AddTabDialog {...panel} onAdded={onAdded} />;
  return (
    <PanelFrame
      {...panel}
      address={isPanel ? pinned.contentUrl : tab.contentUrl}
      className={mergeClasses(styles.panel, !isPanel && styles.tab)}
      width={isPanel ? width : '100%'}
    />
  );
}

type Me = SandboxState['people'][number];

function personOf(state: SandboxState, as: string): Me | undefined {
  return state.people.find(({ key }) => key === as) ?? state.visitors.find(({ key }) => key === as) ?? state.people[0];
}

function contextOf({ setting, state, me }: Pick<OpenPageProps, 'setting' | 'state' | 'me'>) {
  return {
    person: me,
    chatId: state.chat.id,
    chatTopic: state.chat.topic,
    organizer: state.chat.organizer,
    theme: setting.theme,
    locale: setting.locale,
    isNested: state.signIn.isNested,
    entra: state.entra,
    teamsApp: state.teamsApp,
  };
}

function usePanelLinks({ setting, change, state }: Pick<OpenPageProps, 'setting' | 'change' | 'state'>) {
  const [reloads, setReloads] = useState(0);
  const [link, setLink] = useState<PressedLink>();
  const [entry, setEntry] = useState<Readonly<Record<string, string>>>();
  const isLinked = link?.as === setting.as && link.occurrence === state.occurrence;
  return {
    reloads,
    entry,
    closeEntry: () => setEntry(undefined),
    linkedTo: isLinked ? link.to : undefined,
    reload: () => {
      setLink(undefined);
      setReloads((count) => count + 1);
    },
    openLink: (url: string) => {
      const { teamsApp, chat, entra } = state;
      const opening = openingOf(url, { catalogId: teamsApp.catalogId, chatId: chat.id, tenant: entra.tenant });
      if (opening.opens === 'elsewhere') window.open(opening.url, '_blank', 'noopener');
      if (opening.opens === 'calendar') setEntry(opening.entry);
      if (opening.opens === 'message') document.getElementById(`message-${opening.id}`)?.scrollIntoView();
      if (opening.opens !== 'panel') return;
      // Teams opens the side panel during a meeting, otherwise the chat's tab.
      change({ frame: opening.inMeeting ? 'sidePanel' : 'content' });
      setLink({ to: opening.subEntityId, as: setting.as, occurrence: state.occurrence });
      setReloads((count) => count + 1);
    },
  };
}
