import { gone } from '#contract/people.ts';

/** Stored JSON with "somebody who is gone" wherever it names the person. Their name within a text stays: it is somebody's words. */
export function withoutPerson(json: string, id: string): string {
  return JSON.stringify(JSON.parse(json, (_key, value: unknown) => (isPerson(value, id) ? gone : value)));
}

/** Other things have ids too, which whoever makes them chooses; only people have a name with it. */
function isPerson(value: unknown, id: string): boolean {
  return typeof value === 'object' && value !== null && 'id' in value && 'name' in value && value.id === id;
}
