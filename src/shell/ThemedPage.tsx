import { FluentProvider, makeStyles, tokens, type Theme } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    position: 'relative',
    // What is only read aloud must not make the page scroll. `clip` lets sticky parts stick.
    overflowX: 'clip',
    overflowY: 'clip',
    minHeight: '100dvh',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
});

/** The theme, and the whole page in its background. The browser draws its own controls to match. */
export function ThemedPage({ theme, isDark, children }: { theme: Theme; isDark: boolean; children: ReactNode }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={theme} className={isDark ? styles.dark : styles.light}>
      {/* Fluent gives the provider's class to every portal; a portal as high as the page would cover it. */}
      <div className={styles.root}>{children}</div>
    </FluentProvider>
  );
}
