import { principalOf, sixPeople, visitors } from '../../server/sandbox/people.ts';
import type { HostContext, HostEvents } from '../../src/sandbox/teams/host.ts';
import { tabOf } from '../../src/sandbox/teams/tabs.ts';

const app: HostContext['app'] = {
  id: 'b00c0000-0000-4000-8000-0000000000a9',
  manifestVersion: '1.25',
  name: 'A tab',
  tabs: [
    {
      entityId: 'panel',
      name: 'A tab',
      contentUrl: 'https://tab.example/panel',
      scopes: ['groupChat'],
      context: ['meetingChatTab', 'meetingSidePanel'],
    },
    { entityId: 'mine', name: 'Mine', contentUrl: 'https://tab.example/mine', scopes: ['personal'] },
  ],
  configurable: null,
  domains: [String.raw`^tab\.example$`],
  permissions: [],
  client: null,
};

type Change = Partial<Omit<HostContext, 'app' | 'tab'>> & Partial<Pick<HostContext['app'], 'permissions'>>;

/** Teams' context for a tab that isn't Bookend. */
export function hostContext({ permissions = [], frame = 'sidePanel', ...change }: Change = {}): HostContext {
  const tab = tabOf(app, frame);
  if (!tab) throw new Error(`The app has no tab for ${frame}`);
  return {
    person: { ...sixPeople.ada, principal: principalOf(sixPeople.ada) },
    chatId: '19:meeting_x@thread.v2',
    chatTopic: 'Launch planning',
    organizer: sixPeople.ada.id,
    theme: 'default',
    locale: 'en-GB',
    client: 'desktop',
    subEntityId: undefined,
    isNested: true,
    catalogId: app.id,
    entra: { tenant: sixPeople.ada.tenant, clientId: app.id, url: 'http://127.0.0.1' },
    ...change,
    frame,
    tab,
    app: { ...app, permissions },
  };
}

export function visitor(visit: 'guest' | 'external' | 'anonymous'): HostContext['person'] {
  const found = { guest: visitors.gil, external: visitors.xenia, anonymous: visitors.nobody }[visit];
  return { ...found, principal: principalOf(found) };
}

export const nobodyListens: HostEvents = {
  onOpenLink: () => undefined,
  onUnknown: () => undefined,
  onPlayed: () => undefined,
  onBack: () => undefined,
  onOpenTab: () => undefined,
};
