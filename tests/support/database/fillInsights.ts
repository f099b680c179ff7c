import { randomUUID } from 'node:crypto';
import { readInsights, readUnits } from '#contract/organization/insights.ts';
import { readFigureBriefings } from '#contract/organization/insightsExport.ts';
import { wholeOrganization } from '#contract/rules/organization/insights.ts';
import { colleagues, sixPeople } from '../../../server/sandbox/people.ts';
import type { TestServer } from '../server/server.ts';
import { fillMeasures } from './fillMeasures.ts';
import { own } from './neighbours.ts';
import type { Things } from './things.ts';

const { ada } = sixPeople;

/** A row in each table: one unit with one host, one quarter in progress, and one computed. */
export async function fillInsights(
  server: TestServer,
): Promise<Pick<Things, 'unit' | 'measuresFile' | 'changePeriod'>> {
  const { db, clock } = server;
  const { tenant } = own;
  const unit = randomUUID();
  const listed = { parent: null, level: 1, name: `${own.word} works`, is_on: 1, is_listed: 1 } as const;
  await db
    .insertInto('unit')
    .values({ tenant, id: unit, ...listed })
    .execute();
  for (const table of ['unit_person', 'unit_host'] as const)
    await db.insertInto(table).values({ tenant, person: ada.id, unit }).execute();
  const units = JSON.stringify([{ id: unit, parent: null, isOn: true, people: 6 }]);
  const [running, computed] = ['2026-Q4', '2026-Q3'];
  await db
    .insertInto('insight_quarter')
    .values([
      { tenant, quarter: running, leased_until: 0, computed_at: null, units_json: null },
      { tenant, quarter: computed, leased_until: 0, computed_at: clock.now, units_json: units },
    ])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('units_file')
    .values({ tenant, id: `${own.word} file`, taken_at: clock.now })
    .execute();
  // A cursor after every result, so that no row changes while a test compares them.
  const after = { at: clock.now + 366 * 86_400_000, row: '' };
  await db
    .insertInto('insight_cursor')
    .values({ tenant, quarter: running, source: 'results', ...after })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('insight_part')
    .values({ tenant, quarter: running, person: ada.id, sums_json: '{}' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const counts = { hosts: 6, answers: 60, saw: 30, batches: 6 };
  const block = { at: unit, units: [unit], counts, toldHosts: 6, figure: 'seen dissent 1', mostly: 3 };
  await db
    .insertInto('insight_block')
    .values({ tenant, quarter: computed, id: `${own.word} block`, block_json: JSON.stringify(block) })
    .execute();
  const trend = { units: [unit], direction: 'none', spread: null };
  await db
    .insertInto('insight_trend')
    .values({ tenant, quarter: computed, unit, figure: 'seen dissent 1', trend_json: JSON.stringify(trend) })
    .execute();
  await server.as(colleagues.hugo).ask(readUnits, {});
  await server.as(colleagues.hugo).ask(readInsights, { unit: wholeOrganization });
  await server.as(colleagues.hugo).ask(readFigureBriefings, { unit: wholeOrganization });
  return { unit: [unit], ...(await fillMeasures(server, { unit, quarter: computed })) };
}
