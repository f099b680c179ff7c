import { teamsDarkTheme, teamsLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Ground } from './Ground.tsx';

/** The system's light or dark, for where there is no Teams to ask. */
export function SystemTheme({ children }: { children: ReactNode }) {
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return (
    <Ground theme={isDark ? teamsDarkTheme : teamsLightTheme} isDark={isDark}>
      {children}
    </Ground>
  );
}
