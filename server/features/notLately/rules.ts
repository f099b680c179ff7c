import { mostNotLately } from '#contract/rules/person/notLately.ts';
import type { Person } from '#contract/wire/people.ts';

interface Candidates {
  /** Were already there before the first of the weeks. */
  people: readonly Person[];
  /** Acknowledged or met since. */
  contacted: ReadonlySet<string>;
  leftOff: ReadonlySet<string>;
  /** Number of the week. */
  number: number;
}

/** No ranking: by name, and each week the next few of them. */
export function chooseNotLately({ people, contacted, leftOff, number }: Candidates): Person[] {
  const left = people
    .filter(({ id }) => !contacted.has(id) && !leftOff.has(id))
    .toSorted((a, b) => (a.name === b.name ? order(a.id, b.id) : order(a.name, b.name)));
  const first = left.length <= mostNotLately ? 0 : (number * mostNotLately) % left.length;
  return [...left, ...left].slice(first, first + Math.min(mostNotLately, left.length));
}

const order = (a: string, b: string) => (a < b ? -1 : 1);
