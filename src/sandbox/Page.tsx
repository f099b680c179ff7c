import {
  FluentProvider,
  Spinner,
  makeStyles,
  mergeClasses,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { useState } from 'react';
import { Activity } from './chat/Activity.tsx';
import { AppFrame, Phone } from './AppFrame.tsx';
import { Chat } from './chat/Chat.tsx';
import { Controls } from './controls/Controls.tsx';
import { NewMeeting } from './NewMeeting.tsx';
import { Stage } from './Stage.tsx';
import { openingOf } from './deepLink.ts';
import { lookOf, useSetting, type Setting, type ThemeName } from './setting.ts';
import { useSandboxState, type SandboxState } from './state.ts';
import type { HostContext } from './teams/host.ts';
import { useHost } from './teams/useHost.ts';

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
  personal: {
    gridTemplateColumns: '280px minmax(0, 1fr)',
    '@media (max-width: 1100px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      '& > :first-child': { display: 'none' },
    },
  },
  middle: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    minHeight: 0,
    '& > :last-child': { flexShrink: 1, minHeight: 0 },
  },
});

interface PressedLink {
  to: string | undefined;
  as: string;
  occurrence: number;
}

export function Page() {
  const styles = useStyles();
  const [setting, change] = useSetting();
  const state = useSandboxState(setting.as);
  const me = state && personOf(state, setting.as);
  return (
    <FluentProvider theme={fluentThemes[lookOf(setting.theme)]} {...(me ? { className: styles.page } : {})}>
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
  const links = usePanelLinks({ setting, change, state });
  const { context, events, tab, tabs, lines } = useHost({ setting, change, state, me }, links);
  const [backPresses, setBackPresses] = useState(0);
  const isOnPhone = setting.client === 'phone';
  const { frame } = context;
  const chat = <FeedAndChat setting={setting} state={state} me={me} onOpenLink={events.onOpenLink} />;
  const app = (
    <AppFrame
      key={sessionOf(context, state, links.reloads)}
      panel={{ context, events }}
      tab={tab}
      width={setting.width}
      isOnPhone={isOnPhone}
      backPresses={backPresses}
      onAdded={tabs.add}
      onRemoved={tabs.remove}
    />
  );
  const goBack = () => setBackPresses(backPresses + 1);
  return (
    <>
      <Controls
        setting={setting}
        state={state}
        onChange={change}
        onReload={links.reload}
        onBack={goBack}
        lines={lines}
      />
      {links.entry && <NewMeeting entry={links.entry} onClose={links.closeEntry} />}
      {isOnPhone ? (
        <Phone name={state.app.name} isOpen={tabs.isOpen} onBack={goBack} onOpen={tabs.open}>
          {tabs.isOpen ? app : chat}
        </Phone>
      ) : (
        <main
          className={mergeClasses(
            frame === 'sidePanel' ? styles.meeting : styles.afterwards,
            frame === 'personal' && styles.personal,
          )}
        >
          {frame === 'sidePanel' && <Stage people={state.people} played={state.played} />}
          {chat}
          {app}
        </main>
      )}
    </>
  );
}

type FeedAndChatProps = Pick<OpenPageProps, 'setting' | 'state' | 'me'> & { onOpenLink: (url: string) => void };

function FeedAndChat({ setting, state, me, onOpenLink }: FeedAndChatProps) {
  const styles = useStyles();
  const { locale, theme } = setting;
  return (
    <div className={styles.middle}>
      <Activity items={state.feed} me={me} locale={locale} onOpenLink={onOpenLink} />
      <Chat messages={state.chat.messages} me={me} theme={lookOf(theme)} locale={locale} onOpenLink={onOpenLink} />
    </div>
  );
}

/** Remounts the panel where Teams would reopen the app. */
function sessionOf(
  { person, locale, frame, tab, isNested }: HostContext,
  state: SandboxState,
  reloads: number,
): string {
  const { occurrence, door } = state;
  return [person.key, locale, frame, occurrence, isNested, door.inPanel, reloads, tab.contentUrl].join(' ');
}

type Me = SandboxState['people'][number];

function personOf(state: SandboxState, as: string): Me | undefined {
  const all = [...state.people, ...state.visitors, ...state.colleagues];
  return all.find(({ key }) => key === as) ?? state.people[0];
}

function usePanelLinks({ setting, change, state }: Pick<OpenPageProps, 'setting' | 'change' | 'state'>) {
  const [reloads, setReloads] = useState(0);
  const [link, setLink] = useState<PressedLink | undefined>(() => {
    const { as, subPage } = setting;
    return subPage === undefined ? undefined : { to: subPage, as, occurrence: state.occurrence };
  });
  const [entry, setEntry] = useState<Readonly<Record<string, string>>>();
  const openTab = (subEntityId: string | undefined) => {
    setLink({ to: subEntityId, as: setting.as, occurrence: state.occurrence });
    setReloads((count) => count + 1);
  };
  const isLinked = link?.as === setting.as && link.occurrence === state.occurrence;
  return {
    reloads,
    entry,
    closeEntry: () => setEntry(undefined),
    linkedTo: isLinked ? link.to : undefined,
    openTab,
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
      openTab(opening.subEntityId);
    },
  };
}
