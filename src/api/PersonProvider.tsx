import { createContext, useContext, useEffect, type ReactNode } from 'react';

const PersonContext = createContext<string | undefined>(undefined);

/** Who is typing: what isn't saved yet is kept in this browser for them alone. */
export function PersonProvider({ person, children }: { person: string; children: ReactNode }) {
  useEffect(() => {
    // Without it drafts last as long as the page.
    void import('./journal.ts').then(({ thisPage }) => thisPage.prepare(person)).catch(() => undefined);
  }, [person]);
  return <PersonContext value={person}>{children}</PersonContext>;
}

/** Undefined outside a room: then nothing is kept. */
export function usePerson(): string | undefined {
  return useContext(PersonContext);
}
