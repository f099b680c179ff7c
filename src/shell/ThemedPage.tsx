import { FluentProvider, makeStyles, tokens, type Theme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { directionOf } from '#contract/rules/languages.ts';
import { useFormat, useWords } from '../words/words.tsx';

const useStyles = makeStyles({
  root: {
    position: 'relative',
    // Visually hidden text must not make the page scroll. `clip` keeps `position: sticky` working.
    overflowX: 'clip',
    overflowY: 'clip',
    minHeight: '100dvh',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  // These are made outside the provider, so from left to right, and turn the provider's own alignment with them.
  light: { colorScheme: 'light', textAlign: 'start' },
  dark: { colorScheme: 'dark', textAlign: 'start' },
});

export function ThemedPage({ theme, isDark, children }: { theme: Theme; isDark: boolean; children: ReactNode }) {
  const styles = useStyles();
  const { language } = useFormat();
  const { open, close } = useWords().ui.quotationMarks;
  return (
    <FluentProvider dir={directionOf(language)} theme={theme} className={isDark ? styles.dark : styles.light}>
      {/* Fluent gives the provider's class to every portal; a portal as high as the page would cover it. */}
      {/* By itself the browser takes CLDR's marks, which aren't those of our Arabic and Spanish texts. */}
      <div className={styles.root} style={{ quotes: `"${open}" "${close}"` }}>
        {children}
      </div>
    </FluentProvider>
  );
}
