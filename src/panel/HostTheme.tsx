import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactNode } from 'react';
import type { ThemeName } from '../host/host.ts';
import { useHost } from '../host/HostProvider.tsx';
import { Ground } from './Ground.tsx';

const themes: Record<ThemeName, Theme> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  glass: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** Looks as Teams does, also when that changes. */
export function HostTheme({ children }: { children: ReactNode }) {
  const host = useHost();
  const name = useSyncExternalStore(host.onTheme, host.theme);
  return (
    <Ground theme={themes[name]} isDark={name !== 'default'}>
      {children}
    </Ground>
  );
}
