import { teamsDarkTheme, teamsLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ThemedPage } from './ThemedPage.tsx';

export function SystemTheme({ children }: { children: ReactNode }) {
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return (
    <ThemedPage theme={isDark ? teamsDarkTheme : teamsLightTheme} isDark={isDark}>
      {children}
    </ThemedPage>
  );
}
