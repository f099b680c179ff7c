import { createContext, useContext, useMemo, type ReactNode } from 'react';

interface Texts {
  labelled: (label: string, text: string) => string;
  commas: (parts: readonly string[]) => string;
  left: (characters: number) => string;
  tooMany: (characters: number, limit: number) => string;
  nobodyFound: string;
  sameName: string;
  nameless: (isExternal: boolean) => string;
  you: string;
  nextWorkday: string;
  nextMeeting: string;
  inWords: string;
  inWordsHint: string;
  asDay: string;
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
  partlySaved: string;
  notSaved: string;
  choose: string;
  alsoChanged: (theirs: string) => string;
  alsoRemoved: string;
  useTheirs: string;
  keepMine: string;
  link: string;
  copyLink: string;
  copied: string;
}

interface Reader {
  texts: Texts;
  time: (moment: number) => string;
  day: (day: string) => string;
}

const TextsContext = createContext<Reader | undefined>(undefined);

/** The controls have no access to the catalogue, only to these. */
export function TextsProvider({ texts, time, day, children }: Reader & { children: ReactNode }) {
  const reader = useMemo(() => ({ texts, time, day }), [texts, time, day]);
  return <TextsContext value={reader}>{children}</TextsContext>;
}

export function useTexts(): Reader {
  const reader = useContext(TextsContext);
  if (!reader)
    throw new Error('useTexts needs a TextsProvider above it: texts={useWords().ui} and the times of useFormat()');
  return reader;
}
