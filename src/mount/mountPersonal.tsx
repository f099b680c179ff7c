import { createRoot } from 'react-dom/client';
import { createCall } from '../api/call.ts';
import { createQueryClient } from '../api/queryClient.ts';
import type { PersonalTab } from '../host/host.ts';
import { openOutsideLinks } from '../host/outsideLinks.ts';
import { fetchWords, readerFor } from '../words/words.tsx';
import { HomeTab } from '../screens/home/HomeTab.tsx';
import { themeOf } from '../shell/themes.ts';
import { AppProviders } from './AppProviders.tsx';

export async function mountPersonal(root: HTMLElement, tab: PersonalTab): Promise<void> {
  const [reader, theme] = await Promise.all([readerFor(tab.locale), themeOf(tab.theme())]);
  await fetchWords(reader.format.language);
  document.documentElement.lang = reader.format.language;
  createRoot(root).render(
    <AppProviders host={tab} reader={reader} theme={theme} queries={createQueryClient()} call={createCall(tab)}>
      <HomeTab />
    </AppProviders>,
  );
  openOutsideLinks(tab);
  tab.notifyReady();
}
