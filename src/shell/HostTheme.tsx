import type { Theme } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { HostLook } from '../host/host.ts';
import { ThemedPage } from './ThemedPage.tsx';
import { themeOf } from './themes.ts';

interface HostThemeProps {
  look: HostLook;
  /** Loaded before the first paint, so that no other theme flashes. */
  first: Theme;
  children: ReactNode;
}

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
