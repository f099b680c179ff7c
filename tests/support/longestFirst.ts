import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes more than half a minute, and in which order. */
const longest = [
  'looks pulse whole trouble signin keyboard',
  'pulse-attacks delivery pulse-exhaustive walls fuzz cluster authority',
].flatMap((names) => names.split(' ').map((name) => `/${name}.test.ts`));

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
