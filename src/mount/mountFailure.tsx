import { createRoot } from 'react-dom/client';
import { setPageLanguage } from './pageLanguage.ts';
import { readerFor, WordsProvider } from '../words/words.tsx';
import { StartFailed } from '../shell/StartFailed.tsx';
import { SystemTheme } from '../shell/SystemTheme.tsx';

/** Without Teams, the browser's language and theme apply. */
export async function mountFailure(root: HTMLElement, error: unknown): Promise<void> {
  const locale = navigator.language;
  const reader = await readerFor(locale);
  setPageLanguage(reader.format.language);
  createRoot(root).render(
    <WordsProvider reader={reader}>
      <SystemTheme>
        <StartFailed error={error} />
      </SystemTheme>
    </WordsProvider>,
  );
}
