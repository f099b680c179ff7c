import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, journeys between others: those drive pages, and more than two at once only slow each other. */
const longest = [
  ['journeys/looks', 'slow/pulse-attacks'],
  ['journeys/pulse', 'slow/delivery'],
  ['journeys/trouble', 'postgres/cluster.prove'],
  ['journeys/signin', 'rules/pulse-exhaustive.prove'],
  ['journeys/whole', 'postgres/walls'],
  ['journeys/keyboard', 'slow/authority', 'slow/fuzz.prove'],
]
  .flat()
  .map((name) => `/${name}.test.ts`);

/** Lets nothing long begin at the end, when it would run alone: a fresh clone has no earlier run to learn from. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = longest.findIndex((name) => moduleId.endsWith(name));
      return place === -1 ? longest.length : place;
    };
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
