import { randomUUID } from 'node:crypto';
import { expect, vi } from 'vitest';
import { readAssociations, readMeasures, saveChangePeriod } from '#contract/organization/insightsMeasures.ts';
import { colleagues } from '../../../server/sandbox/people.ts';
import type { TestServer } from '../server/server.ts';
import { own } from './neighbours.ts';
import type { Things } from './things.ts';

/** A file with one value, its associations, and a change period. */
export async function fillMeasures(
  server: TestServer,
  { unit, quarter }: { unit: string; quarter: string },
): Promise<Pick<Things, 'measuresFile' | 'changePeriod'>> {
  const { db, clock } = server;
  const { tenant } = own;
  const hr = server.as(colleagues.hugo);
  const [measuresFile, changePeriod] = [randomUUID(), randomUUID()];
  const measures_json = JSON.stringify(['turnover']);
  await db
    .insertInto('measures_file')
    .values({
      tenant,
      id: measuresFile,
      name: `${own.word}.csv`,
      taken_at: clock.now,
      value_count: 1,
      measures_json,
    })
    .execute();
  const value = { unit, quarter, measure: 'turnover', scale: 'percent', value: 3.1 };
  await db
    .insertInto('measure_value')
    .values({ tenant, file: measuresFile, ...value })
    .execute();
  const content = { label: `The ${own.word} moved`, from: '2025-Q1', until: '2025-Q2', isLeftOut: true };
  await hr.ask(saveChangePeriod, { changePeriod, body: { version: 0, content } });
  await hr.ask(readMeasures, {});
  // Waits for the associations, so that no row appears while a test compares them.
  await vi.waitFor(
    async () => expect((await hr.ask(readAssociations, { measuresFile })).groups).not.toBeNull(),
    20_000,
  );
  return { measuresFile: [measuresFile], changePeriod: [changePeriod] };
}
