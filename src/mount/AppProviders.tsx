import type { Theme } from '@fluentui/react-components';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { StrictMode, type ReactNode } from 'react';
import type { Call } from '../api/call.ts';
import { CallProvider } from '../api/CallProvider.tsx';
import type { Host, PersonalTab } from '../host/host.ts';
import { HostProvider } from '../host/HostProvider.tsx';
import { HostTheme } from '../shell/HostTheme.tsx';
import { LastBoundary } from '../shell/LastBoundary.tsx';
import { TextsProvider } from '../ui/text/Texts.tsx';
import { WordsProvider, type Reader } from '../words/words.tsx';

interface AppProvidersProps {
  host: Host | PersonalTab;
  reader: Reader;
  theme: Theme;
  queries: QueryClient;
  call: Call;
  children: ReactNode;
}

export function AppProviders({ host, reader, theme, queries, call, children }: AppProvidersProps) {
  const { words, format } = reader;
  return (
    <StrictMode>
      <WordsProvider reader={reader}>
        <HostProvider host={host}>
          <HostTheme look={host} first={theme}>
            <LastBoundary>
              <QueryClientProvider client={queries}>
                <CallProvider call={call}>
                  <TextsProvider texts={words.ui} time={format.time} day={format.weekday}>
                    {children}
                  </TextsProvider>
                </CallProvider>
              </QueryClientProvider>
            </LastBoundary>
          </HostTheme>
        </HostProvider>
      </WordsProvider>
    </StrictMode>
  );
}
