import type { Theme } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Look } from '../host/host.ts';
import { ThemedPage } from './ThemedPage.tsx';
import { themeOf } from './themes.ts';

interface HostThemeProps {
  look: Look;
  /** The theme of the moment, so that nothing is drawn in another one first. */
  first: Theme;
  children: ReactNode;
}

/** Looks as Teams does, also when that changes. */
export function HostTheme({ look, first, children }: HostThemeProps) {
  const name = useSyncExternalStore(look.onTheme, look.theme);
  const [shown, setShown] = useState({ name, theme: first });
  useEffect(() => {
    let isCurrent = true;
    void themeOf(name).then((theme) => {
      if (isCurrent) setShown({ name, theme });
    });
    return () => {
      isCurrent = false;
    };
  }, [name]);
  return (
    <ThemedPage theme={shown.theme} isDark={shown.name !== 'default'}>
      {children}
    </ThemedPage>
  );
}
