import { setTimeout as sleep } from 'node:timers/promises';
import { beginMeeting, readRoom } from '#contract/meeting/meeting.ts';
import { readOpenItems } from '#contract/meeting/openItems.ts';
import { readInsights } from '#contract/organization/insights.ts';
import { wholeOrganization } from '#contract/rules/organization/insights.ts';
import { readRecap, saveDraft } from '#contract/meeting/recap.ts';
import { quarterBefore, runningQuarter, type Quarter } from '../../server/core/quarter.ts';
import { openDatabase } from '../../server/openDatabase.ts';
import { colleagues } from '../../server/sandbox/people.ts';
import { askRaw } from '../support/database/raw.ts';
import { postgresForThis } from '../support/database/freshDatabase.ts';
import { addOrganization, addSpan, type Organization } from '../support/insights/bulk.ts';
import { startProcess, type ServerProcess } from '../support/server/process.ts';
import { personAt, startServer, type TestServer } from '../support/server/server.ts';
import { atMost, measured, median, percentile, type Row } from './support/row.ts';
import { startSteadyLoad } from './support/steadyLoad.ts';
import { content } from './typing.ts';

/** How many meetings a tenant has stored, over two years. */
const sizes = (process.env['INSIGHTS_MEETINGS'] ?? '10000,100000,1000000').split(',').map(Number);
const quartersKept = 7;

/** Meetings in the computed quarter, the same for every size. */
const few = 5_000;

const perSecond = 50;
const startMs = 3_000;
const quietMs = 10_000;
const views = 30;
const everyResult = 4;

interface Computed {
  seconds: number;
  busy: number[];
  quiet: number[];
  page: number;
}

/**
 * Computes a quarter in a process that also serves requests: first the same quarter beside more and more stored data,
 * then a quarter with an eighth of the largest size. On SQLite, or with INSIGHTS_ENGINE=postgres on PostgreSQL.
 */
export async function insightsAtSize(): Promise<Row[]> {
  const isOnPostgres = process.env['INSIGHTS_ENGINE'] === 'postgres';
  await using postgres = isOnPostgres ? await postgresForThis() : undefined;
  const engine = isOnPostgres ? 'PostgreSQL' : 'SQLite';
  const rows: Row[] = [];
  const seconds: number[] = [];
  for (const size of sizes) {
    const databaseUrl = await postgres?.makeUrl();
    await using server = await startServer({ config: { ...(databaseUrl && { databaseUrl }) } });
    const organization = organizationOf(server);
    await server.stop();
    const filled = await filling(() => addKept(server, organization, size));
    const [name, computed] = [`${engine}, ${size.toLocaleString('en')} meetings`, await compute(server)];
    seconds.push(computed.seconds);
    rows.push(
      measured(`${name}: filled in`, `${filled} s`),
      measured(`${name}: ${few.toLocaleString('en')} of them new, added up`, `${computed.seconds.toFixed(1)} s`),
    );
    if (size !== Math.max(...sizes)) continue;
    const many = Math.round(size / (quartersKept + 1));
    rows.push(...(await wholeQuarter(server, organization, { name, many })));
  }
  const [least = 0, most = 0] = [seconds.at(0), seconds.at(-1)];
  const times = Math.round((sizes.at(-1) ?? 0) / (sizes[0] ?? 1));
  return [...rows, atMost(`${engine}: ${times} times as many kept, times as long`, most / least, 1.5, '')];
}

async function wholeQuarter(
  server: TestServer,
  organization: Organization,
  { name, many }: { name: string; many: number },
): Promise<Row[]> {
  const { databaseUrl } = server.config;
  const quarter = latestQuarter();
  const meetings = Math.max(1, many - few);
  await filling(() => addSpan(databaseUrl, organization, { ...quarter, meetings, first: 3_000_000, everyResult }));
  for (const table of ['insight_quarter', 'insight_block', 'insight_trend', 'unit_host'])
    await askRaw(databaseUrl, `delete from ${table}`);
  const { seconds, busy, quiet, page } = await compute(server);
  const [alone, beside] = [percentile(quiet, 0.99), percentile(busy, 0.99)];
  const what = `${name}, ${many.toLocaleString('en')} of them new`;
  return [
    atMost(`${what}: added up`, seconds, 60, 's'),
    measured(`${what}: a thousand new ones`, `${((seconds * 1_000) / many).toFixed(2)} s`),
    measured(`others with nothing else going on, p50, p99`, `${ms(median(quiet))}, ${ms(alone)}`),
    measured(`others meanwhile, p50, p99, worst`, `${ms(median(busy))}, ${ms(beside)}, ${ms(Math.max(...busy))}`),
    atMost(`others meanwhile, p99`, beside, 250, 'ms'),
    measured(`others meanwhile, p99, times as long as with nothing else`, (beside / alone).toFixed(1)),
    atMost(
      `the page of eight quarters, ${organization.tops * (organization.below + 1)} units, median`,
      page,
      300,
      'ms',
    ),
  ];
}

const ms = (value: number) => `${value.toFixed(1)} ms`;

/** The same for all sizes: as many hosts as three meetings a week each require at the largest. */
function organizationOf({ microsoft }: TestServer): Organization {
  const most = Math.max(...sizes);
  return { tenant: microsoft.tenant, hosts: Math.max(600, Math.round(most / 333)), tops: 10, below: 6 };
}

function latestQuarter(): Quarter {
  return quarterBefore(runningQuarter(Date.now()));
}

async function addKept(server: TestServer, organization: Organization, size: number): Promise<void> {
  const { databaseUrl } = server.config;
  const quarter = latestQuarter();
  const { from } = quarterBefore(quarter, quartersKept);
  await (await openDatabase(databaseUrl)).destroy();
  await addOrganization(databaseUrl, organization);
  const kept = { from, until: quarter.from, meetings: Math.max(1, size - few), first: 1 };
  await addSpan(databaseUrl, organization, { ...kept, everyResult });
  await addSpan(databaseUrl, organization, { ...quarter, meetings: few, first: 2_000_000, everyResult });
}

async function filling(fill: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await fill();
  return Math.round((performance.now() - started) / 1000);
}

async function compute({ config, microsoft }: TestServer): Promise<Computed> {
  const started = performance.now();
  await using running = await startProcess(config);
  const meeting = await meetingOf(running, microsoft);
  const load = startSteadyLoad(meeting, perSecond, startMs);
  const { id } = latestQuarter();
  const isComputed = 'select computed_at from insight_quarter where quarter = ? and computed_at is not null';
  while ((await askRaw(config.databaseUrl, isComputed, id)).length === 0) await sleep(100);
  const seconds = (performance.now() - started - running.readyMs) / 1000;
  const busy = await load.stop();
  const quiet = startSteadyLoad(meeting, perSecond);
  await sleep(quietMs);
  const others = await quiet.stop();
  await repeatQuarter(config.databaseUrl, id);
  return { seconds, busy, quiet: others, page: await readPage(running, microsoft) };
}

/** Copies one quarter's figures to all stored quarters. */
async function repeatQuarter(url: string, id: string): Promise<void> {
  const columns = {
    insight_quarter: 'leased_until, computed_at, units_json',
    insight_block: 'id, block_json',
    insight_trend: 'unit, figure, trend_json',
  };
  for (let ago = 1; ago <= quartersKept; ago++)
    for (const [table, names] of Object.entries(columns))
      await askRaw(
        url,
        `insert into ${table} (tenant, quarter, ${names})
          select tenant, '${quarterBefore(latestQuarter(), ago).id}', ${names} from ${table} where quarter = ?`,
        id,
      );
}

async function readPage({ url }: ServerProcess, microsoft: TestServer['microsoft']): Promise<number> {
  const hugo = personAt(() => url, microsoft, colleagues.hugo);
  const times: number[] = [];
  for (let view = 0; view < views; view++) {
    const started = performance.now();
    const { quarters } = await hugo.ask(readInsights, { unit: wholeOrganization });
    times.push(performance.now() - started);
    if (quarters.length !== quartersKept + 1) throw new Error(`The page has ${quarters.length} quarters`);
  }
  return median(times);
}

/** Traffic of a running meeting: one in ten requests saves what the host types. */
async function meetingOf({ url }: ServerProcess, microsoft: TestServer['microsoft']) {
  const people = Object.values(microsoft.people).map((person) => personAt(() => url, microsoft, person));
  const [host, ...others] = people;
  if (!host) throw new Error('The sandbox has no people');
  const { meeting } = await host.ask(beginMeeting, { body: { timeZone: 'Europe/Berlin' } });
  let version = (await host.ask(readRecap, { meeting })).version;
  let saving: Promise<unknown> | undefined;
  return async (turn: number): Promise<unknown> => {
    const person = others[turn % others.length] ?? host;
    if (turn % 10 > 0 || saving)
      return turn % 3 === 0
        ? person.ask(readRecap, { meeting })
        : person.ask(turn % 3 === 1 ? readRoom : readOpenItems, {});
    saving = host.ask(saveDraft, { meeting, body: { version: version++, content } });
    return saving.finally(() => (saving = undefined));
  };
}
