import { exactly, onlyOneCalled, type Choosable, type Pickable } from '../people/people.ts';

/** Matches a full name, or a first name that only one member has. */
export function memberCalled(name: string, people: readonly Pickable[]): { id: string; name: string } | undefined {
  const found = exactly(people, name) ?? onlyOneCalled(people, name);
  return found && { id: found.id, name: found.name };
}

/** A member, or the name as written, also if several members share it. */
export function namedIn(text: string, people: readonly Pickable[]): Choosable {
  const name = text.trim();
  return memberCalled(name, people) ?? { id: null, name };
}

/** Reads "Ada, Bo and Cai"; `and`: alternatives of a regular expression. With semicolons, "Lindqvist, Bo" is one name. */
export function namesIn(text: string, people: readonly Pickable[], and: string): Choosable[] {
  const spaced = String.raw`(?:${and})\s+`;
  const separator = /[;؛]/u.test(text)
    ? /\s*[;؛]\s*/u
    : new RegExp(String.raw`\s*[,،、]\s*(?:${spaced})?|\s+${spaced}`, 'u');
  return text
    .replace(/(?<!\p{L})\.$|。$/u, '')
    .split(separator)
    .filter((name) => name.trim() !== '')
    .map((name) => withoutRole(name, people));
}

/** Removes the role from "Ada Park (chair)". */
function withoutRole(name: string, people: readonly Pickable[]): Choosable {
  return memberCalled(name.replace(/\s*[(（][^()（）]*[)）]\s*$/u, ''), people) ?? namedIn(name, people);
}

const capitalized = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:(?:von|van|de|da|del|zu)\s+)?|$)){1,4}$/u;

/** True for "Ms Achebe", false for "the people who asked". */
export function isLikeAName(text: string): boolean {
  return capitalized.test(text.trim());
}
