import { createContext, useContext, type ReactNode } from 'react';
import type { Host, SignedIn } from './host.ts';

const HostContext = createContext<Host | undefined>(undefined);
const SignedInContext = createContext<SignedIn | undefined>(undefined);

export function HostProvider({ host, children }: { host: Host; children: ReactNode }) {
  return (
    <HostContext value={host}>
      <SignedInProvider host={host}>{children}</SignedInProvider>
    </HostContext>
  );
}

/** For the personal tab, which has no chat. */
export function SignedInProvider({ host, children }: { host: SignedIn; children: ReactNode }) {
  return <SignedInContext value={host}>{children}</SignedInContext>;
}

export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('useHost needs a HostProvider above it');
  return host;
}

export function useSignedIn(): SignedIn {
  const host = useContext(SignedInContext);
  if (!host) throw new Error('useSignedIn needs a HostProvider or a SignedInProvider above it');
  return host;
}
