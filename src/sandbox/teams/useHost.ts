import { useState } from 'react';
import type { FrameName, Setting } from '../setting.ts';
import type { SandboxPerson, SandboxState } from '../state.ts';
import type { HostContext, HostEvents, Tab } from './host.ts';
import { tabOf } from './tabs.ts';

interface Opened {
  setting: Setting;
  change: (change: Partial<Setting>) => void;
  state: SandboxState;
  me: SandboxPerson;
}

interface Links {
  openLink: (url: string) => void;
  openTab: (subEntityId: string | undefined) => void;
  linkedTo: string | undefined;
}

/** Teams' side of the app: its context and its reactions. `lines`: calls that it refused or only names. */
export function useHost({ setting, change, state, me }: Opened, { openLink, openTab, linkedTo }: Links) {
  const [lines, setLines] = useState<string[]>([]);
  const { tab, ...tabs } = useTabs({ setting, change, state });
  const note = (line: string) => setLines((known) => (known.includes(line) ? known : [...known, line]));
  const context: HostContext = {
    ...contextOf({ setting, state, me }),
    frame: frameNow(setting, state),
    subEntityId: linkedTo,
    tab: tab ?? nowhere,
  };
  const events: HostEvents = {
    onOpenLink: (url) => {
      tabs.open();
      openLink(url);
    },
    onUnknown: (func) => note(`refused ${func}`),
    onPlayed: (what) => note(`would ${what}`),
    onBack: setting.client === 'phone' ? tabs.close : () => note('would go back'),
    onOpenTab: (page, subEntityId) => {
      tabs.show(page);
      openTab(subEntityId);
    },
  };
  return { context, events, tab, tabs, lines };
}

function contextOf({ setting, state, me }: Omit<Opened, 'change'>) {
  return {
    person: me,
    chatId: state.chat.id,
    chatTopic: state.chat.topic,
    organizer: state.chat.organizer,
    theme: setting.theme,
    locale: setting.locale,
    client: setting.client,
    app: state.app,
    catalogId: state.teamsApp.catalogId,
    isNested: state.signIn.isNested,
    entra: state.entra,
  };
}

/** After a call there is no side panel, and for somebody who isn't in the chat only the personal tab. */
export function frameNow(setting: Setting, state: SandboxState): FrameName {
  if (state.colleagues.some(({ key }) => key === setting.as)) return 'personal';
  return !state.isInMeeting && setting.frame === 'sidePanel' ? 'content' : setting.frame;
}

/** Before a dialog has made a tab, and after one has removed it. */
const nowhere: Tab = { contentUrl: location.origin, entityId: '' };

/** The manifest's tab of each place, until one is added, removed, or left for another page of the app. */
function useTabs({ setting, change, state }: Omit<Opened, 'me'>) {
  const [added, setAdded] = useState<Tab>();
  const [isRemoved, setRemoved] = useState(false);
  const [shown, setShown] = useState<{ tab: Tab; frame: FrameName }>();
  const [isOpen, setOpen] = useState(true);
  const frame = frameNow(setting, state);
  const isInChat = frame === 'content' || frame === 'remove';
  const fromManifest = tabOf(state.app, frame);
  const inChat = isRemoved ? undefined : (added ?? fromManifest);
  const own = isInChat ? inChat : fromManifest;
  return {
    tab: shown?.frame === frame ? shown.tab : own,
    isOpen,
    open: () => setOpen(true),
    close: () => setOpen(false),
    show: (tab: Tab) => setShown({ tab, frame }),
    add: (tab: Tab) => {
      setAdded(tab);
      setRemoved(false);
      setShown(undefined);
      change({ frame: 'content' });
    },
    remove: () => {
      setRemoved(true);
      setShown(undefined);
      change({ frame: 'content' });
    },
  };
}
