import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes more than half a minute. */
const longest =
  /\/(looks|pulse|trouble|signin|keyboard|outage|whole|pulse-attacks|delivery|cluster|pulse-exhaustive|walls|fuzz|authority)\.test\.ts$/;

/** Lets nothing long begin at the end, when it would run alone: a fresh clone has no earlier run to learn from. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => longest.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
