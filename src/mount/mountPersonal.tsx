import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createCall } from '../api/call.ts';
import { CallProvider } from '../api/CallProvider.tsx';
import { createQueryClient } from '../api/queryClient.ts';
import type { PersonalTab } from '../host/host.ts';
import { SignedInProvider } from '../host/HostProvider.tsx';
import { LinkProvider } from '../host/LinkProvider.tsx';
import { openOutsideLinks } from '../host/outsideLinks.ts';
import { TextsProvider } from '../ui/text/Texts.tsx';
import { fetchWords, readerFor, WordsProvider } from '../words/words.tsx';
import { HostTheme } from '../shell/HostTheme.tsx';
import { LastBoundary } from '../shell/LastBoundary.tsx';
import { HomeTab } from '../screens/home/HomeTab.tsx';
import { themeOf } from '../shell/themes.ts';

export async function mountPersonal(root: HTMLElement, tab: PersonalTab): Promise<void> {
  const [reader, theme] = await Promise.all([readerFor(tab.locale), themeOf(tab.theme())]);
  await fetchWords(reader.format.language);
  document.documentElement.lang = reader.format.language;
  createRoot(root).render(
    <StrictMode>
      <WordsProvider reader={reader}>
        <SignedInProvider host={tab}>
          <HostTheme look={tab} first={theme}>
            <LastBoundary>
              <QueryClientProvider client={createQueryClient()}>
                <CallProvider call={createCall(tab)}>
                  <TextsProvider texts={reader.words.ui} time={reader.format.time} day={reader.format.weekday}>
                    <LinkProvider openLink={tab.openLink}>
                      <HomeTab />
                    </LinkProvider>
                  </TextsProvider>
                </CallProvider>
              </QueryClientProvider>
            </LastBoundary>
          </HostTheme>
        </SignedInProvider>
      </WordsProvider>
    </StrictMode>,
  );
  openOutsideLinks(tab);
  tab.notifyReady();
}
