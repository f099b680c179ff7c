import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readBehaviours } from '#contract/behaviour.ts';
import type { AnswerOf } from '#contract/endpoint.ts';
import { readRoom, type Room } from '#contract/meeting.ts';
import type { Call } from '../api/call.ts';
import { CallProvider } from '../api/CallProvider.tsx';
import { behavioursQuery } from '../api/behaviours.ts';
import { createQueryClient } from '../api/queryClient.ts';
import { asksOn, roomQuery } from '../features/room/queries.ts';
import type { Host } from '../host/host.ts';
import { HostProvider } from '../host/HostProvider.tsx';
import { Announcer } from '../ui/Announcer.tsx';
import { TextsProvider } from '../ui/Texts.tsx';
import { readerFor, WordsProvider } from '../words/words.tsx';
import { LastBoundary } from './LastBoundary.tsx';
import { Panel } from './Panel.tsx';
import { HostTheme } from './HostTheme.tsx';
import { fetchFirst } from './screens.ts';
import { themeOf } from './themes.ts';

const almostMs = 100;

interface Started {
  host: Host;
  call: Call;
  /** The first answers, asked for before there was anything to show them. */
  room: Promise<Room>;
  behaviours: Promise<AnswerOf<typeof readBehaviours>>;
}

export async function mount(root: HTMLElement, { host, call, room, behaviours }: Started): Promise<void> {
  const screen = fetchFirst();
  const params = { series: host.chatId };
  const query = roomQuery(call, host.chatId);
  const askRoom = firstThen(room, () => call(readRoom, { params }));
  const roomWithScreen = async () => {
    const answer = await askRoom();
    if (answer.you.isHost) await screen;
    return answer;
  };
  const queries = createQueryClient();
  const retry = asksOn(queries, query.queryKey);
  const fetched = Promise.all([
    queries.prefetchQuery({ ...query, queryFn: roomWithScreen, retry }),
    queries.prefetchQuery({
      ...behavioursQuery(call, host.chatId),
      queryFn: firstThen(behaviours, () => call(readBehaviours, { params })),
      retry: false,
    }),
  ]);
  const [reader, theme] = await Promise.all([readerFor(host.locale), themeOf(host.theme())]);
  // The page's own skeleton stands until then: a room that is almost here would be drawn twice, first as on its way.
  await Promise.race([fetched, new Promise((resolve) => setTimeout(resolve, almostMs))]);
  document.documentElement.lang = host.locale;
  createRoot(root).render(
    <StrictMode>
      <WordsProvider reader={reader}>
        <HostProvider host={host}>
          <HostTheme look={host} first={theme}>
            <LastBoundary>
              <QueryClientProvider client={queries}>
                <CallProvider call={call}>
                  <TextsProvider texts={reader.words.ui} time={reader.format.time}>
                    <Announcer>
                      <Panel />
                    </Announcer>
                  </TextsProvider>
                </CallProvider>
              </QueryClientProvider>
            </LastBoundary>
          </HostTheme>
        </HostProvider>
      </WordsProvider>
    </StrictMode>,
  );
  host.notifyReady();
}

/** Gives the answer that is on its way already, and asks each time after that. */
function firstThen<Answer>(first: Promise<Answer>, ask: () => Promise<Answer>): () => Promise<Answer> {
  let next = () => first;
  return () => {
    const answer = next();
    next = ask;
    return answer;
  };
}
