import { gone } from '#contract/rules/people.ts';

/** Stored JSON with "somebody who is gone" in place of the person. A name within typed text stays: those are somebody's words. */
export function withoutPerson(json: string, id: string): string {
  return JSON.stringify(JSON.parse(json, (_key, value: unknown) => (isPerson(value, id) ? gone : value)));
}

/** Items have ids too, which clients choose; only people have a name beside it. */
function isPerson(value: unknown, id: string): boolean {
  return typeof value === 'object' && value !== null && 'id' in value && 'name' in value && value.id === id;
}
