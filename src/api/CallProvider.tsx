import { createContext, useContext, type ReactNode } from 'react';
import type { Call } from './call.ts';

const CallContext = createContext<Call | undefined>(undefined);

export function CallProvider({ call, children }: { call: Call; children: ReactNode }) {
  return <CallContext value={call}>{children}</CallContext>;
}

export function useCall(): Call {
  const call = useContext(CallContext);
  if (!call) throw new Error('useCall needs a CallProvider above it');
  return call;
}
