import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDecisions } from '#contract/meeting/decision.ts';
import { readMeetings, readRoom } from '#contract/meeting/meeting.ts';
import { readPulse } from '#contract/meeting/pulse.ts';
import { readOpenItems } from '#contract/meeting/openItems.ts';
import { readRecap } from '#contract/meeting/recap.ts';
import { openDatabase } from '../../server/openDatabase.ts';
import { actionsAMeeting, addHistory, weeks } from '../support/meeting/history.ts';
import { makeDatabase, startPostgres } from '../support/database/postgres.ts';
import { startProcess } from '../support/server/process.ts';
import { personAt, startServer, type Person } from '../support/server/server.ts';
import { median, measured, type Row } from './support/row.ts';

/** Series in the database: with 20,000 there are 1,000,000 meetings and 5,000,000 actions. */
const few = 4;
const many = Number(process.env['HISTORY_SERIES'] ?? 20_000);

const views = 300;
const bound = 1.5;

export async function historyOfMany(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bookend-history-'));
  const postgres = await startPostgres({ autovacuum: 'on', max_wal_size: '8GB' });
  try {
    const inFile = (name: string) => Promise.resolve(`file:${join(folder, name)}`);
    const onServer = async () => (await makeDatabase(postgres.url)).url;
    return [...(await viewsOn('SQLite', inFile)), ...(await viewsOn('PostgreSQL', onServer))];
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function viewsOn(engine: string, makeUrl: (name: string) => Promise<string>): Promise<Row[]> {
  await using server = await startServer();
  const { microsoft, config } = server;
  await server.stop();
  const filled = performance.now();
  const open = async (chats: number) => {
    const url = await makeUrl(`${chats}.db`);
    await (await openDatabase(url)).destroy();
    const { chat, tenant, people } = microsoft;
    await addHistory(url, { tenant, series: chat.id, host: people.ada }, chats, Date.now());
    return startProcess({ ...config, databaseUrl: url });
  };
  await using small = await open(few);
  await using large = await open(many);
  const seconds = Math.round((performance.now() - filled) / 1000);

  const hosts = [small, large].map(({ url }) => personAt(() => url, microsoft, microsoft.people.ada));
  const times: number[][] = [[], []];
  for (let view = 0; view < views; view++)
    for (const [which, host] of hosts.entries()) {
      const started = performance.now();
      await readSeries(host);
      times[which]?.push(performance.now() - started);
    }
  const [fast = 0, slow = 0] = times.map(median);
  const meetings = (chats: number) => (chats * weeks).toLocaleString('en');
  const actions = (chats: number) => (chats * weeks * actionsAMeeting).toLocaleString('en');
  return [
    measured(`${engine}: ${actions(many)} actions and ${meetings(many)} meetings are filled in`, `${seconds} s`),
    {
      what: `${engine}: the host's series view among them, against ${actions(few)} and ${meetings(few)}`,
      figure: `${(slow / fast).toFixed(2)} (${slow.toFixed(1)} ms, ${fast.toFixed(1)} ms)`,
      bound: `≤ ${bound}`,
      holds: slow <= bound * fast,
    },
  ];
}

async function readSeries(host: Person): Promise<void> {
  const { meeting } = await host.ask(readRoom, {});
  const [{ meetings }] = [await host.ask(readMeetings, {}), await host.ask(readOpenItems, {})];
  const [, last] = meetings;
  for (const id of [meeting?.id, last?.id])
    for (const endpoint of [readDecisions, readRecap, readPulse]) await host.ask(endpoint, { meeting: id ?? '' });
}
