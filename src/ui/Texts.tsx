import { createContext, useContext, useMemo, type ReactNode } from 'react';

/** The few texts that belong to a control itself; labels come from whoever uses it. */
interface Texts {
  left: (characters: number) => string;
  tooMany: (characters: number, limit: number) => string;
  nobodyFound: string;
  tomorrow: string;
  friday: string;
  nextMeeting: string;
  quickDays: (label: string) => string;
  newOnes: (count: number) => string;
  all: (count: number) => string;
  newestOnly: string;
  latestOf: (count: number, total: number) => string;
  loading: string;
  tryAgain: string;
  saving: string;
  savedAt: (time: string) => string;
  waiting: string;
  notSaved: string;
  choose: string;
  alsoChanged: (theirs: string) => string;
  alsoRemoved: string;
  useTheirs: string;
  keepMine: string;
}

interface Reader {
  texts: Texts;
  /** "10:42". */
  time: (moment: number) => string;
}

const TextsContext = createContext<Reader | undefined>(undefined);

/** Tells the controls the reader's language and clock. They know of no catalogue. */
export function TextsProvider({ texts, time, children }: Reader & { children: ReactNode }) {
  const reader = useMemo(() => ({ texts, time }), [texts, time]);
  return <TextsContext value={reader}>{children}</TextsContext>;
}

export function useTexts(): Reader {
  const reader = useContext(TextsContext);
  if (!reader)
    throw new Error('useTexts needs a TextsProvider above it: texts={useFirstWords().ui} time={useFormat().time}');
  return reader;
}
