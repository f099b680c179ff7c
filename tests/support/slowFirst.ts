import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Proofs search for a while, and server/slow says what it is. The client's tests have a browser of their own. */
const slowest = [/\.prove\.test\./, /\/server\/slow\//, /\/(?:rules|server)\//, /\/client\//];

/** More than two journeys at once only slow each other, and a journey takes as long as a few server tests. */
const betweenJourneys = 3;

/**
 * Starts slow tests first, so that none runs alone at the end, with journeys spread among them. Within a kind vitest
 * sorts by the durations of earlier runs, in a fresh clone by the files' sizes.
 */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { journeys = [], others = [] } = Object.groupBy(await super.sort(files), ({ moduleId }) =>
      moduleId.includes('/journeys/') ? 'journeys' : 'others',
    );
    const kindOf = ({ moduleId }: TestSpecification) => slowest.findIndex((kind) => kind.test(moduleId));
    const slowFirst = others.toSorted((one, other) => kindOf(one) - kindOf(other));
    const spread = journeys.flatMap((journey) => [journey, ...slowFirst.splice(0, betweenJourneys)]);
    return [...spread, ...slowFirst];
  }
}
