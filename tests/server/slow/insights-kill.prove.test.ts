import { expect, test, vi } from 'vitest';
import { readInsights, type Insights } from '#contract/organization/insights.ts';
import { wholeOrganization } from '#contract/rules/organization/insights.ts';
import type { Config } from '../../../server/core/config.ts';
import { openDatabase } from '../../../server/openDatabase.ts';
import { colleagues } from '../../../server/sandbox/people.ts';
import { addRelease } from '../../support/insights/releases.ts';
import { startProcess, type ServerProcess } from '../../support/server/process.ts';
import { personAt, startServer, type TestServer } from '../../support/server/server.ts';

const kills = Math.round(Number(process.env['KILLS'] ?? 30) / 10);
const hosts = 40;
const resultsEach = 30;

/** Of the last quarter that is over. */
const inQuarter = Date.UTC(2026, 7, 1);

const personOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

async function addResults(server: TestServer): Promise<void> {
  const { tenant } = server.microsoft;
  const unit = { id: personOf(hosts), parent: null, level: 1, name: 'Works', is_on: 1, is_listed: 1 } as const;
  await server.db
    .insertInto('unit')
    .values({ tenant, ...unit })
    .execute();
  const people = Array.from({ length: hosts }, (_, number) => ({ tenant, person: personOf(number), unit: unit.id }));
  await server.db.insertInto('unit_person').values(people).execute();
  for (let result = 0; result < hosts * resultsEach; result++) {
    const host = personOf(result % hosts);
    const at = inQuarter + result * 3_600_000;
    await addRelease(server.db, {
      tenant: server.microsoft.tenant,
      host,
      at,
      saw: result % 11,
      favourable: result % 7,
    });
  }
}

/** As if the time of a dead process' lease had passed. */
async function endLease({ databaseUrl }: Config): Promise<void> {
  const db = await openDatabase(databaseUrl);
  await db.updateTable('insight_quarter').set({ leased_until: 0 }).execute();
  await db.destroy();
}

test(
  'a process killed while it adds up a quarter is taken over, and the figures are the same',
  { timeout: 120_000 + kills * 10_000 },
  async () => {
    await using server = await startServer();
    const { microsoft, config } = server;
    await addResults(server);
    await server.stop();
    const read = (running: ServerProcess): Promise<Insights> =>
      personAt(() => running.url, microsoft, colleagues.hugo).ask(readInsights, { unit: wholeOrganization });
    for (let kill = 0; kill < kills; kill++) {
      await using running = await startProcess(config);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 120));
      await running.kill('SIGKILL');
      await endLease(config);
    }
    await using running = await startProcess(config);
    const insights = await vi.waitFor(
      async () => {
        const now = await read(running);
        expect(now.quarters).toHaveLength(1);
        return now;
      },
      { timeout: 100_000, interval: 500 },
    );
    const units = insights.quarters[0]?.figures.map((one) => one.units[wholeOrganization]);
    // Half of 0 to 10 of 10 answers saw it; a mean of 3 gave 4 or 5.
    expect(units).toMatchObject([
      { share: 50, answers: hosts * resultsEach * 10, hosts },
      { share: 30, answers: hosts * resultsEach * 10, hosts },
      // Each was followed at once; of the last ones the four weeks aren't over.
      { share: 99, is: 'at_least', answers: 790, hosts },
    ]);
  },
);
