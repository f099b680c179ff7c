import { createContext, useContext, useState, type ReactNode } from 'react';
import { Sentence } from './text/Sentence.tsx';
import { VisuallyHidden } from './text/VisuallyHidden.tsx';

/** `theirs`: the parts of the sentence that other people wrote, as in `Sentence`. */
type Announce = (sentence: string, theirs?: readonly string[]) => void;

const AnnounceContext = createContext<Announce>(() => {});

/** Holds the one polite region that speaks of live changes. Several would talk over each other. */
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
        {/* A new element each time: the same sentence twice is read twice. */}
        <VisuallyHidden key={said.count}>
          <Sentence text={said.sentence} of={said.theirs} />
        </VisuallyHidden>
      </div>
    </AnnounceContext>
  );
}

/** Announces a sentence to screen readers. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
