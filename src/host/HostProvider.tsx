import { createContext, useContext, type ReactNode } from 'react';
import type { Host, PersonalTab, SignedIn } from './host.ts';

const HostContext = createContext<Host | PersonalTab | undefined>(undefined);

export function HostProvider({ host, children }: { host: Host | PersonalTab; children: ReactNode }) {
  return <HostContext value={host}>{children}</HostContext>;
}

/** For components that are also in the personal tab, which has no chat. */
export function useSignedIn(): SignedIn {
  const host = useContext(HostContext);
  if (!host) throw new Error('useSignedIn needs a HostProvider above it');
  return host;
}

export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host || host.frame === 'personal') throw new Error('useHost needs the HostProvider of a chat above it');
  return host;
}

export function usePersonalTab(): PersonalTab {
  const host = useContext(HostContext);
  if (host?.frame !== 'personal') throw new Error('usePersonalTab needs the HostProvider of a personal tab above it');
  return host;
}
