import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The slowest files, with journeys spread among them: more than two browsers at once only slow each other. */
const longest = [
  ['journeys/looks.prove', 'attacks/pulse-attacks.prove'],
  ['journeys/pulse', 'slow/delivery'],
  ['journeys/trouble', 'postgres/cluster.prove'],
  ['journeys/teams/signin', 'rules/pulse/pulse-exhaustive.prove'],
  ['journeys/whole', 'postgres/walls'],
  ['journeys/keyboard', 'slow/authority', 'slow/fuzz.prove'],
]
  .flat()
  .map((name) => `/${name}.test.ts`);

/**
 * Starts slow files first, so that none runs alone at the end. A fresh clone has no earlier run to learn from, hence
 * the list.
 */
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
