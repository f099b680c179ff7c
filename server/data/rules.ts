import { gone } from '#contract/people.ts';

/** Stored JSON with "somebody who is gone" wherever it names the person. Their name within a text stays: it is somebody's words. */
export function withoutPerson(json: string, id: string): string {
  return JSON.stringify(JSON.parse(json, (_key, value: unknown) => (isPerson(value, id) ? gone : value)));
}

/** Other things have ids too, and whoever makes one could choose a person's. */
function isPerson(value: unknown, id: string): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'name' in value &&
    value.id === id &&
    Object.keys(value).length === 2
  );
}
