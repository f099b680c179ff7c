import { createContext, useContext, useEffect, type ReactNode } from 'react';

const PersonContext = createContext<string | undefined>(undefined);

export function PersonProvider({ person, children }: { person: string; children: ReactNode }) {
  useEffect(() => {
    // Without storage, drafts last only as long as the page.
    void import('./journal.ts').then(({ thisPage }) => thisPage.prepare(person)).catch(() => undefined);
  }, [person]);
  return <PersonContext value={person}>{children}</PersonContext>;
}

/** Undefined outside a room, where nothing is stored. */
export function usePerson(): string | undefined {
  return useContext(PersonContext);
}
