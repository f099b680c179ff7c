import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { readRoom, Room } from '#contract/meeting.ts';
import type { Call } from '../api/call.ts';
import { CallProvider } from '../api/CallProvider.tsx';
import { behavioursQuery } from '../api/behaviours.ts';
import { createQueryClient } from '../api/queryClient.ts';
import { asksOn, roomQuery } from '../features/room/queries.ts';
import type { Host } from '../host/host.ts';
import { HostProvider } from '../host/HostProvider.tsx';
import { LinkProvider } from '../host/LinkProvider.tsx';
import { openOutsideLinks } from '../host/outsideLinks.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { TextsProvider } from '../ui/text/Texts.tsx';
import { fetchWords, readerFor, WordsProvider } from '../words/words.tsx';
import { LastBoundary } from '../shell/LastBoundary.tsx';
import { Panel } from '../screens/meeting/Panel.tsx';
import { HostTheme } from '../shell/HostTheme.tsx';
import { meetingScreens } from '../screens/meeting/meetingScreens.ts';
import { prefetch } from '../loading/prefetch.ts';
import { themeOf } from '../shell/themes.ts';

const almostMs = 100;

interface Started {
  host: Host;
  call: Call;
  room: Promise<Room>;
}

export async function mount(root: HTMLElement, { host, call, room }: Started): Promise<void> {
  const queries = createQueryClient();
  const fetched = prefetchPanel(queries, { host, call, room });
  const [reader, theme] = await Promise.all([readerFor(host.locale), themeOf(host.theme())]);
  // The page's static skeleton stays for a moment: a room that is almost here shouldn't show a second loading state.
  await Promise.race([fetched, new Promise((resolve) => setTimeout(resolve, almostMs))]);
  prefetch(() => fetchWords(reader.format.language), 'everybody');
  document.documentElement.lang = reader.format.language;
  createRoot(root).render(
    <StrictMode>
      <WordsProvider reader={reader}>
        <HostProvider host={host}>
          <HostTheme look={host} first={theme}>
            <LastBoundary>
              <QueryClientProvider client={queries}>
                <CallProvider call={call}>
                  <TextsProvider texts={reader.words.ui} time={reader.format.time} day={reader.format.weekday}>
                    <LinkProvider openLink={host.openLink}>
                      <Announcer>
                        <Panel />
                      </Announcer>
                    </LinkProvider>
                  </TextsProvider>
                </CallProvider>
              </QueryClientProvider>
            </LastBoundary>
          </HostTheme>
        </HostProvider>
      </WordsProvider>
    </StrictMode>,
  );
  openOutsideLinks(host);
  host.notifyReady();
}

async function prefetchPanel(queries: QueryClient, { host, call, room }: Started): Promise<void> {
  // Prefetched before the role is known, so that the host's screen doesn't wait.
  const screen = meetingScreens.host.fetchAhead();
  const query = roomQuery(call, host.chatId);
  let asked: Promise<Room> | undefined = room;
  const roomWithScreen = async () => {
    const asking =
      asked ?? call<typeof readRoom>('get', '/api/series/:series/room', { params: { series: host.chatId } });
    asked = undefined;
    const answer = await asking;
    if (answer.you.isHost) await screen;
    return answer;
  };
  const retry = asksOn(queries, query.queryKey);
  await Promise.all([
    queries.prefetchQuery({ ...query, queryFn: roomWithScreen, retry }),
    queries.prefetchQuery({ ...behavioursQuery(call, host.chatId), retry: false }),
  ]);
}
