import type { QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import type { readRoom, Room } from '#contract/meeting/meeting.ts';
import type { OpenItems } from '#contract/meeting/openItems.ts';
import type { readBehaviours } from '#contract/organization/behaviour.ts';
import type { AnswerOf } from '#contract/wire/endpoint.ts';
import type { Call } from '../api/call.ts';
import { behavioursQuery } from '../api/behaviours.ts';
import { createQueryClient } from '../api/queryClient.ts';
import { openItemsQuery } from '../features/recap/open/queries.ts';
import { asksOn, roomQuery } from '../features/room/queries.ts';
import type { Host } from '../host/host.ts';
import { openOutsideLinks } from '../host/outsideLinks.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { orAlmost } from './almost.ts';
import { setPageLanguage } from './pageLanguage.ts';
import { fetchWords, readerFor } from '../words/words.tsx';
import { Panel } from '../screens/room/Panel.tsx';
import { meetingScreens } from '../screens/room/meetingScreens.ts';
import { prefetch } from '../loading/prefetch.ts';
import { themeOf } from '../shell/themes.ts';
import { AppProviders } from './AppProviders.tsx';

interface Started {
  host: Host;
  call: Call;
  room: Promise<Room>;
  behaviours: Promise<AnswerOf<typeof readBehaviours>>;
  openItems: Promise<OpenItems>;
}

export async function mount(root: HTMLElement, started: Started): Promise<void> {
  const { host, call } = started;
  const queries = createQueryClient();
  const fetched = prefetchPanel(queries, started);
  const [reader, theme] = await Promise.all([readerFor(host.locale), themeOf(host.theme())]);
  await orAlmost(fetched);
  prefetch(() => fetchWords(reader.format.language), 'everybody');
  setPageLanguage(reader.format.language);
  createRoot(root).render(
    <AppProviders host={host} reader={reader} theme={theme} queries={queries} call={call}>
      <Announcer>
        <Panel />
      </Announcer>
    </AppProviders>,
  );
  openOutsideLinks(host);
  host.notifyReady();
}

async function prefetchPanel(queries: QueryClient, { host, call, ...first }: Started): Promise<void> {
  const query = roomQuery(call, host.chatId);
  let asked: Promise<Room> | undefined = first.room;
  const roomWithScreen = async () => {
    const asking =
      asked ?? call<typeof readRoom>('get', '/api/series/:series/room', { params: { series: host.chatId } });
    asked = undefined;
    const answer = await asking;
    if (answer.you.isHost) await meetingScreens.host.fetchAhead();
    return answer;
  };
  const retry = asksOn(queries, query.queryKey);
  await Promise.all([
    queries.prefetchQuery({ ...query, queryFn: roomWithScreen, retry }),
    queries.prefetchQuery({ ...behavioursQuery(call, host.chatId), queryFn: () => first.behaviours, retry: false }),
    queries.prefetchQuery({ ...openItemsQuery(call, host.chatId), queryFn: () => first.openItems, retry: false }),
  ]);
}
