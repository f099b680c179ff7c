import { gone } from '#contract/rules/people.ts';
import type { Words } from './en/catalogue.ts';
import type { FirstWords } from './en/first.ts';
import type { Format } from './format.ts';

/** How somebody is called who was named; empty where nobody was. */
export function called(person: { id: string | null; name: string } | null | undefined, words: FirstWords): string {
  if (!person) return '';
  if (person.id === gone.id) return words.panel.gone;
  // Some people have no name in the directory, such as guests from other organizations.
  return person.name === '' && person.id !== null ? words.panel.nameless : person.name;
}

/** How those are called who were acknowledged: nobody in particular is the whole team. */
export function allCalled(
  people: readonly { id: string | null; name: string }[],
  words: Words,
  format: Pick<Format, 'list'>,
): string {
  if (people.length === 0) return words.acknowledgement.wholeTeam;
  return format.list(people.map((person) => called(person, words)));
}

/** The same person, called as the reader's language does: for controls, which know no words of their own. */
export function shown<Person extends { id: string | null; name: string }>(
  person: Person | null,
  words: FirstWords,
): Person | null {
  return person && { ...person, name: called(person, words) };
}
