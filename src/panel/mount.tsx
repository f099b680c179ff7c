import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Room } from '#contract/meeting.ts';
import type { Call } from '../api/call.ts';
import { CallProvider } from '../api/CallProvider.tsx';
import { createQueryClient } from '../api/queryClient.ts';
import { roomQuery } from '../features/room/queries.ts';
import type { Host } from '../host/host.ts';
import { HostProvider } from '../host/HostProvider.tsx';
import { Announcer } from '../ui/Announcer.tsx';
import { TextsProvider } from '../ui/Texts.tsx';
import { readerFor, WordsProvider } from '../words/words.tsx';
import { LastBoundary } from './LastBoundary.tsx';
import { Panel } from './Panel.tsx';
import { HostTheme } from './HostTheme.tsx';
import { fetchFirst } from './screens.ts';

interface Started {
  host: Host;
  call: Call;
  /** The first answer, asked for before there was anything to show it. */
  room: Promise<Room>;
}

export async function mount(root: HTMLElement, { host, call, room }: Started): Promise<void> {
  const screen = fetchFirst();
  // A room that comes before its screen would only be drawn twice: first as something on its way.
  const roomWithScreen = async () => {
    const answer = await room;
    if (answer.you.isHost) await screen;
    return answer;
  };
  const queries = createQueryClient();
  void queries.prefetchQuery({ ...roomQuery(call, host.chatId), queryFn: roomWithScreen, retry: false });
  const reader = await readerFor(host.locale);
  document.documentElement.lang = host.locale;
  createRoot(root).render(
    <StrictMode>
      <WordsProvider reader={reader}>
        <HostProvider host={host}>
          <HostTheme look={host}>
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
