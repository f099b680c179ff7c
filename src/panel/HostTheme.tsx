import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactNode } from 'react';
import type { Look, ThemeName } from '../host/host.ts';
import { Ground } from './Ground.tsx';

const themes: Record<ThemeName, Theme> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  glass: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** Looks as Teams does, also when that changes. */
export function HostTheme({ look, children }: { look: Look; children: ReactNode }) {
  const name = useSyncExternalStore(look.onTheme, look.theme);
  return (
    <Ground theme={themes[name]} isDark={name !== 'default'}>
      {children}
    </Ground>
  );
}
