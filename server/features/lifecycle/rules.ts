import { gone } from '#contract/rules/people.ts';

/** Names within typed text stay: those are somebody's words. */
export function withoutPerson(json: string, id: string): string {
  return JSON.stringify(JSON.parse(json, (_key, value: unknown) => (isPerson(value, id) ? gone : value)));
}

/** Items have client-chosen ids too; only people have a name beside the id. */
function isPerson(value: unknown, id: string): boolean {
  return typeof value === 'object' && value !== null && 'id' in value && 'name' in value && value.id === id;
}
