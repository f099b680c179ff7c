import { gone } from '#contract/people.ts';
import type { Words } from './en/catalogue.ts';

/** How somebody is called who was named; empty where nobody was. */
export function called(person: { id: string | null; name: string } | null | undefined, words: Words): string {
  if (!person) return '';
  return person.id === gone.id ? words.data.gone : person.name;
}

/** The same person, called as the reader's language does: for controls, which know no words of their own. */
export function shown<Person extends { id: string | null; name: string }>(
  person: Person | null,
  words: Words,
): Person | null {
  return person && { ...person, name: called(person, words) };
}
