import { createContext, useContext, useState, type ReactNode } from 'react';
import { Spoken } from './Spoken.tsx';

const AnnounceContext = createContext<(sentence: string) => void>(() => {});

/** Holds the one polite region that speaks of live changes. Several would talk over each other. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ sentence: '', count: 0 });
  const [announce] = useState(() => (sentence: string) => {
    setSaid(({ count }) => ({ sentence, count: count + 1 }));
  });
  return (
    <AnnounceContext value={announce}>
      {children}
      <div aria-live="polite">
        {/* A new element each time: the same sentence twice is read twice. */}
        <Spoken key={said.count}>{said.sentence}</Spoken>
      </div>
    </AnnounceContext>
  );
}

/** Announces a sentence to screen readers. */
export function useAnnounce(): (sentence: string) => void {
  return useContext(AnnounceContext);
}
