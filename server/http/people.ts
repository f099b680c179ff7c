import type { Named, Person } from '#contract/people.ts';
import { refuseFields } from '../errors.ts';

/** Somebody who was named, under the name the chat knows; refuses an id that isn't in the chat. Free text stays as it is. */
export function inChat(people: ReadonlyMap<string, Person>, named: Named | null, field: string): Named | null {
  if (named === null || named.id === null) return named;
  const person = people.get(named.id);
  if (!person) refuseFields([{ field, code: 'not_in_chat' }]);
  return { id: named.id, name: person?.name ?? named.name };
}
