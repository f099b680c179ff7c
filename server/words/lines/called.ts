import { gone } from '#contract/rules/people.ts';
import type { Words } from '../en/catalogue.ts';
import type { FirstWords } from '../en/first.ts';
import type { Format } from '../format.ts';

/** `outside`: ids of people from another organization, which is said only of those without a name. */
export function called(
  person: { id: string | null; name: string } | null | undefined,
  words: FirstWords,
  outside?: ReadonlySet<string>,
): string {
  if (!person) return '';
  if (person.id === gone.id) return words.panel.gone;
  // Some people have no name in the directory, such as guests from other organizations.
  if (person.name !== '' || person.id === null) return person.name;
  return outside?.has(person.id) ? words.panel.namelessOutside : words.panel.nameless;
}

export function allCalled(
  people: readonly { id: string | null; name: string }[],
  words: Words,
  format: Pick<Format, 'list'>,
): string {
  if (people.length === 0) return words.acknowledgement.wholeTeam;
  return format.list(people.map((person) => called(person, words)));
}

export function shown<Person extends { id: string | null; name: string }>(
  person: Person | null,
  words: FirstWords,
): Person | null {
  return person && { ...person, name: called(person, words) };
}
