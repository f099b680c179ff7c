import { createContext, useContext, type ReactNode } from 'react';
import type { SignedIn } from './host.ts';

export type OpenLink = SignedIn['openLink'];

const LinkContext = createContext<OpenLink | undefined>(undefined);

/** Apart from the host, because the personal tab has links and no chat. */
export function LinkProvider({ openLink, children }: { openLink: OpenLink; children: ReactNode }) {
  return <LinkContext value={openLink}>{children}</LinkContext>;
}

/** Undefined: nothing can be opened from here. */
export function useOpenLink(): OpenLink | undefined {
  return useContext(LinkContext);
}
