import { createContext, useContext, useState, type ReactNode } from 'react';
import { Sentence } from './text/Sentence.tsx';
import { VisuallyHidden } from './text/VisuallyHidden.tsx';

/** `theirs`: user text in the sentence, as in `Sentence`. */
type Announce = (sentence: string, theirs?: readonly string[]) => void;

const AnnounceContext = createContext<Announce>(() => {});

/** The only polite live region, because several would talk over each other. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<{ sentence: string; theirs: readonly string[]; count: number }>({
    sentence: '',
    theirs: [],
    count: 0,
  });
  const [announce] = useState(() => (sentence: string, theirs: readonly string[] = []) => {
    setSaid(({ count }) => ({ sentence, theirs, count: count + 1 }));
  });
  return (
    <AnnounceContext value={announce}>
      {children}
      <div aria-live="polite">
        {/* A new element each time, so that a repeated sentence is read again. */}
        <VisuallyHidden key={said.count}>
          <Sentence text={said.sentence} of={said.theirs} />
        </VisuallyHidden>
      </div>
    </AnnounceContext>
  );
}

export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
