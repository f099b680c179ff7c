import { randomUUID } from 'node:crypto';
import { expect, vi } from 'vitest';
import {
  previewMeasures,
  readAssociations,
  readMeasures,
  takeMeasures,
  type ComparisonGroup,
} from '#contract/organization/insightsMeasures.ts';
import { colleagues } from '../../../server/sandbox/people.ts';
import type { TestServer } from '../server/server.ts';

export interface Cohort {
  id: string;
  name: string;
  people: string[];
}

/** Top units that are on: A, B, C … */
export async function addCohorts(
  { db, microsoft }: Pick<TestServer, 'db' | 'microsoft'>,
  count: number,
  size = 10,
): Promise<Cohort[]> {
  const { tenant } = microsoft;
  const cohorts = Array.from({ length: count }, (_, at) => ({
    id: randomUUID(),
    name: String.fromCodePoint(65 + at),
    people: Array.from({ length: size }, () => randomUUID()),
  }));
  const unit = { tenant, parent: null, level: 1, is_on: 1, is_listed: 1 } as const;
  await db
    .insertInto('unit')
    .values(cohorts.map(({ id, name }) => ({ ...unit, id, name })))
    .execute();
  await db
    .insertInto('unit_person')
    .values(cohorts.flatMap(({ id, people }) => people.map((person) => ({ tenant, person, unit: id }))))
    .execute();
  return cohorts;
}

interface Counts {
  hosts?: number;
  answers?: number;
  saw: number;
}

/** A computed quarter as it is stored. `seen`: shares by behaviour, in the cohorts' order. */
export async function addComputed(
  { db, microsoft, clock }: Pick<TestServer, 'db' | 'microsoft' | 'clock'>,
  cohorts: readonly Cohort[],
  { quarter, seen }: { quarter: string; seen: Record<string, readonly Counts[]> },
): Promise<void> {
  const { tenant } = microsoft;
  const units = cohorts.map(({ id, people }) => ({ id, parent: null, isOn: true, people: people.length }));
  await db
    .insertInto('insight_quarter')
    .values({ tenant, quarter, leased_until: 0, computed_at: clock.now, units_json: JSON.stringify(units) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const blocks = Object.entries(seen).flatMap(([behaviour, each]) =>
    each.map(({ hosts = 6, answers = 120, saw }, at) => {
      const unit = cohorts[at]?.id ?? '';
      const counts = { hosts, answers, saw, batches: 20 };
      return { at: unit, units: [unit], counts, toldHosts: hosts, figure: `seen ${behaviour} 1`, mostly: 10 };
    }),
  );
  await db
    .insertInto('insight_block')
    .values(blocks.map((block, id) => ({ tenant, quarter, id: String(id), block_json: JSON.stringify(block) })))
    .execute();
}

export const fileOf = (text: string): string => Buffer.from(text).toString('base64');

/** Waits for all comparisons of the latest file. */
export async function comparedIn(server: TestServer): Promise<ComparisonGroup[]> {
  const hr = server.as(colleagues.hugo);
  const [file] = (await hr.ask(readMeasures, {})).files;
  return vi.waitFor(async () => {
    const { groups } = await hr.ask(readAssociations, { measuresFile: file?.id ?? '' });
    if (groups === null) throw new Error('They are still being computed');
    expect(groups).toBeDefined();
    return groups;
  }, 20_000);
}

export const measuresHeader = 'Einheit;Zeitraum;Kennzahl;Wert';

/** A line per cohort, with values that grow from cohort to cohort. */
export function growing(cohorts: readonly Cohort[], measure = 'Engagement', quarter = '2026-Q3'): string[] {
  return cohorts.map(({ name }, at) => `${name};${quarter};${measure};${3 + at}`);
}

export function risingShares(count: number): Counts[] {
  return Array.from({ length: count }, (_, at) => ({ saw: 36 + at * 6 }));
}

export async function takeLines(server: TestServer, lines: readonly string[], name = 'engagement.csv'): Promise<void> {
  const hr = server.as(colleagues.hugo);
  const file = fileOf([measuresHeader, ...lines].join('\r\n'));
  const { basis } = await hr.ask(previewMeasures, { body: { file } });
  await hr.ask(takeMeasures, { body: { file, name, basis } });
}
