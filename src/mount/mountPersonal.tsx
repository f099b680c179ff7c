import type { QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { createCall, type Call } from '../api/call.ts';
import { createQueryClient } from '../api/queryClient.ts';
import { languageOf } from '#words/format.ts';
import { meQuery, myWeekQuery } from '../features/home/queries.ts';
import { myActionsQuery } from '../features/ownership/queries.ts';
import { reflectionsQuery } from '../features/reflection/queries.ts';
import type { PersonalTab } from '../host/host.ts';
import { openOutsideLinks } from '../host/outsideLinks.ts';
import { fetchWords, readerFor } from '../words/words.tsx';
import { HomeTab } from '../screens/home/HomeTab.tsx';
import { themeOf } from '../shell/themes.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { AppProviders } from './AppProviders.tsx';

export async function mountPersonal(root: HTMLElement, tab: PersonalTab): Promise<void> {
  const queries = createQueryClient();
  const call = createCall(tab);
  prefetchHome(queries, call);
  const [reader, theme] = await Promise.all([
    readerFor(tab.locale),
    themeOf(tab.theme()),
    fetchWords(languageOf(tab.locale)),
  ]);
  document.documentElement.lang = reader.format.language;
  createRoot(root).render(
    <AppProviders host={tab} reader={reader} theme={theme} queries={queries} call={call}>
      <Announcer>
        <HomeTab />
      </Announcer>
    </AppProviders>,
  );
  openOutsideLinks(tab);
  tab.notifyReady();
}

/** Fetches while the texts load; a failure shows where the data is rendered. */
function prefetchHome(queries: QueryClient, call: Call): void {
  void queries.prefetchQuery(meQuery(call));
  void queries.prefetchQuery(myActionsQuery(call, undefined));
  void queries.prefetchQuery(myWeekQuery(call));
  void queries.prefetchQuery(reflectionsQuery(call));
}
