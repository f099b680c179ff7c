import { createRoot } from 'react-dom/client';
import type { readToday } from '#contract/person/home.ts';
import type { AnswerOf } from '#contract/wire/endpoint.ts';
import { todayPaths } from '#contract/rules/person/home.ts';
import type { Call } from '../api/call.ts';
import { createQueryClient } from '../api/queryClient.ts';
import { withReadsTogether } from '../api/readsTogether.ts';
import { meQuery } from '../features/home/queries.ts';
import type { PersonalTab } from '../host/host.ts';
import { openOutsideLinks } from '../host/outsideLinks.ts';
import { orAlmost } from './almost.ts';
import { setPageLanguage } from './pageLanguage.ts';
import { fetchWords, readerFor } from '../words/words.tsx';
import { HomeTab } from '../screens/home/HomeTab.tsx';
import { themeOf } from '../shell/themes.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { AppProviders } from './AppProviders.tsx';

interface Started {
  tab: PersonalTab;
  call: Call;
  today: Promise<AnswerOf<typeof readToday>>;
}

export async function mountPersonal(root: HTMLElement, { tab, call: own, today }: Started): Promise<void> {
  const queries = createQueryClient();
  const read = () => own<typeof readToday>('get', '/api/me/today', { params: {} });
  const call = withReadsTogether(own, { paths: todayPaths, ahead: today, read });
  const person = queries.prefetchQuery(meQuery(call));
  const [reader, theme] = await Promise.all([readerFor(tab.locale), themeOf(tab.theme())]);
  await orAlmost(person);
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
