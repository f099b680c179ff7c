import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { readInsights, type Insights } from '#contract/organization/insights.ts';
import { wholeOrganization } from '#contract/rules/organization/insights.ts';
import type { Config } from '../../../server/core/config.ts';
import { quarterBefore, runningQuarter } from '../../../server/core/quarter.ts';
import { colleagues } from '../../../server/sandbox/people.ts';
import { askRaw } from '../../support/database/raw.ts';
import { addOrganization, addSpan } from '../../support/insights/bulk.ts';
import { startProcess } from '../../support/server/process.ts';
import { personAt, startServer, type TestServer } from '../../support/server/server.ts';

const kills = Math.round(Number(process.env['KILLS'] ?? 10) / 10);

/** Enough that each process adds some pages before it is killed, and some remain for the last. */
const meetings = 1_000 + kills * 1_500;

const longestMs = 60;

async function addQuarter({ microsoft, config }: TestServer): Promise<void> {
  const organization = { tenant: microsoft.tenant, hosts: 40, tops: 2, below: 2 };
  await addOrganization(config.databaseUrl, organization);
  const quarter = quarterBefore(runningQuarter(Date.now()));
  await addSpan(config.databaseUrl, organization, { ...quarter, meetings, first: 1, everyResult: 1 });
}

/** All cursors, and whether the quarter is computed. */
async function progressOf({ databaseUrl }: Config): Promise<{ added: string; isComputed: boolean }> {
  const cursors = await askRaw(databaseUrl, 'select source, at, row from insight_cursor order by source, at');
  const computed = await askRaw(databaseUrl, 'select quarter from insight_quarter where units_json is not null');
  return { added: JSON.stringify(cursors), isComputed: computed.length > 0 };
}

async function killOnceItAdds(config: Config): Promise<void> {
  const { added } = await progressOf(config);
  await using running = await startProcess(config);
  await vi.waitFor(async () => expect((await progressOf(config)).added).not.toBe(added), {
    timeout: 60_000,
    interval: 5,
  });
  await sleep(Math.random() * longestMs);
  await running.kill('SIGKILL');
  expect((await progressOf(config)).isComputed).toBe(false);
  // Expires the dead process's lease.
  await askRaw(config.databaseUrl, 'update insight_quarter set leased_until = 0');
}

async function computed({ microsoft, config }: TestServer): Promise<Insights> {
  await using running = await startProcess(config);
  await vi.waitFor(async () => expect((await progressOf(config)).isComputed).toBe(true), {
    timeout: 300_000,
    interval: 200,
  });
  return await personAt(() => running.url, microsoft, colleagues.hugo).ask(readInsights, { unit: wholeOrganization });
}

test(
  'another process takes over from one killed in mid-quarter, and the figures are the same',
  { timeout: 240_000 + kills * 20_000 },
  async () => {
    await using spared = await startServer();
    await using killed = await startServer();
    for (const server of [spared, killed]) {
      await server.stop();
      await addQuarter(server);
    }
    const expected = await computed(spared);
    expect(expected.quarters[0]?.figures.map((one) => one.units[wholeOrganization])).toContainEqual(
      expect.objectContaining({ answers: meetings * 10, hosts: 40, isWhole: true }),
    );

    for (let kill = 0; kill < kills; kill++) await killOnceItAdds(killed.config);
    expect((await computed(killed)).quarters).toEqual(expected.quarters);
  },
);
