import { teamsDarkTheme, teamsLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ThemedPage } from './ThemedPage.tsx';

/** The system's light or dark, for where there is no Teams to ask. */
export function SystemTheme({ children }: { children: ReactNode }) {
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return (
    <ThemedPage theme={isDark ? teamsDarkTheme : teamsLightTheme} isDark={isDark}>
      {children}
    </ThemedPage>
  );
}
