import { createRoot } from 'react-dom/client';
import type { readToday } from '#contract/person/home.ts';
import { todayPaths } from '#contract/rules/person/home.ts';
import { createCall } from '../api/call.ts';
import { createQueryClient } from '../api/queryClient.ts';
import { withReadsTogether } from '../api/readsTogether.ts';
import type { PersonalTab } from '../host/host.ts';
import { openOutsideLinks } from '../host/outsideLinks.ts';
import { setPageLanguage } from './pageLanguage.ts';
import { fetchWords, readerFor } from '../words/words.tsx';
import { HomeTab } from '../screens/home/HomeTab.tsx';
import { themeOf } from '../shell/themes.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { AppProviders } from './AppProviders.tsx';

export async function mountPersonal(root: HTMLElement, tab: PersonalTab): Promise<void> {
  const queries = createQueryClient();
  const own = createCall(tab);
  // Read ahead while the texts load. A failure shows where the data is rendered.
  const readTogether = () => own<typeof readToday>('get', '/api/me/today', { params: {} });
  const call = withReadsTogether(own, readTogether, todayPaths);
  const [reader, theme] = await Promise.all([readerFor(tab.locale), themeOf(tab.theme())]);
  setPageLanguage(reader.format.language);
  createRoot(root).render(
    <AppProviders host={tab} reader={reader} theme={theme} queries={queries} call={call}>
      <Announcer>
        <HomeTab />
      </Announcer>
    </AppProviders>,
  );
  openOutsideLinks(tab);
  tab.notifyReady();
  void fetchWords(reader.format.language);
}
