import { expect, test } from 'vitest';
import { gradeAssociations, type ComparedUnit } from '../../../server/core/statistics/association.ts';
import { isProof } from '../../support/proof.ts';
import { seededRandom } from '../../support/seededRandom.ts';

const imports = isProof ? 1_000 : 40;
const behaviours = 7;
const measures = 3;

test(
  `at most 5 % of ${imports} imports without any effect say that something goes together`,
  { timeout: 900_000 },
  () => {
    let said = 0;
    for (let seed = 1; seed <= imports; seed++) {
      const graded = gradeAssociations(importWithoutEffect(seed));
      if (graded.some((one) => !('refused' in one) && one.grade === 'goes_together')) said++;
    }
    expect(said).toBeLessThanOrEqual(imports * 0.05);
  },
);

/** Units of very different sizes. Behaviours correlate with each other, and so do measures, but never one with the other. */
function importWithoutEffect(seed: number): ComparedUnit[][] {
  const { uniform, normal } = seededRandom(seed);
  const units = Array.from({ length: 8 + Math.floor(uniform() * 25) }, () => {
    const hosts = Math.ceil(5 * uniform() ** -0.8);
    const [ownShare, ownMeasure] = [normal(), normal()];
    const answers = Math.min(hosts * 4, 400);
    const shares = Array.from({ length: behaviours }, () => {
      const share = 1 / (1 + Math.exp(-(0.5 + 0.4 * ownShare + 0.4 * normal())));
      return Array.from({ length: answers }, uniform).filter((draw) => draw < share).length / answers;
    });
    const values = Array.from({ length: measures }, () => Math.round(10 * (5 + ownMeasure + normal())) / 10);
    return { hosts, shares, values };
  });
  return Array.from({ length: behaviours * measures }, (_, at) =>
    units.map(({ hosts, shares, values }) => ({
      hosts,
      share: shares[at % behaviours] ?? 0,
      measure: values[Math.floor(at / behaviours)] ?? 0,
    })),
  );
}
