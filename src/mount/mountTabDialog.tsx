import { createRoot } from 'react-dom/client';
import type { TabDialog } from '../host/host.ts';
import { setPageLanguage } from './pageLanguage.ts';
import { readerFor, WordsProvider } from '../words/words.tsx';
import { AddTab } from './AddTab.tsx';
import { HostTheme } from '../shell/HostTheme.tsx';
import { themeOf } from '../shell/themes.ts';

export async function mountTabDialog(root: HTMLElement, dialog: TabDialog): Promise<void> {
  const [reader, theme] = await Promise.all([readerFor(dialog.locale), themeOf(dialog.theme())]);
  setPageLanguage(reader.format.language);
  createRoot(root).render(
    <WordsProvider reader={reader}>
      <HostTheme look={dialog} first={theme}>
        <AddTab />
      </HostTheme>
    </WordsProvider>,
  );
  dialog.allowSaving();
  dialog.notifyReady();
}
