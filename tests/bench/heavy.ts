import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { exportSeries, removeName } from '#contract/lifecycle.ts';
import { readRoom } from '#contract/meeting/meeting.ts';
import { castBallot } from '#contract/meeting/pulse.ts';
import { readOpenItems } from '#contract/meeting/openItems.ts';
import { readRecap, saveDraft } from '#contract/meeting/recap.ts';
import type { Endpoint } from '#contract/wire/endpoint.ts';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { openDatabase } from '../../server/openDatabase.ts';
import { postgresForThis } from '../support/database/freshDatabase.ts';
import { startProcess } from '../support/server/process.ts';
import { personAt, startServer, type Person, type TestServer } from '../support/server/server.ts';
import type { Answered, Asking } from './support/atOnce.ts';
import type { Flood } from './support/flood.ts';
import { chatAt, currentMeeting, fillTenant, leaver, leavers, recaps } from './support/heavyTenant.ts';
import { atMost, median, percentile, measured, type Row } from './support/row.ts';
import { content } from './typing.ts';

const removals = 100;
const exports = 20;

const meetings = 20;
const pauseMs = 500;

const quietRemovals = leavers - removals;

const quietMs = 5_000;
const floodConnections = 20;
const oversized = 256 * 1024;
const mostOversized = 50_000;

const longestMs = 60_000;

/**
 * Removals, exports and a flood at once, at a tenant with very many recaps, while others meet.
 * On SQLite, or with HEAVY_ENGINE=postgres on PostgreSQL.
 */
export async function heavyLoad(): Promise<Row[]> {
  const isOnPostgres = process.env['HEAVY_ENGINE'] === 'postgres';
  await using postgres = isOnPostgres ? await postgresForThis() : undefined;
  const databaseUrl = await postgres?.makeUrl();
  const chats = Array.from({ length: meetings + exports }, (_, index) => chatAt(index).chat);
  await using server = await startServer({ elsewhere: chats, config: databaseUrl ? { databaseUrl } : {} });
  await server.stop();
  const engine = isOnPostgres ? 'PostgreSQL' : 'SQLite';
  const started = performance.now();
  await fillTenant(server.config.databaseUrl, Date.now());
  const named = await countNamed(server.config.databaseUrl);
  const seconds = Math.round((performance.now() - started) / 1000);
  await using running = await startProcess(server.config);
  const of = (index: number) => everybody(server, running.url, index);
  const met = Array.from({ length: meetings }, (_, index) => of(index));
  const readers = Array.from({ length: exports }, (_, index) => {
    const { chat } = chatAt(meetings + index);
    return { chat, person: of(meetings + index)[1] };
  });

  // Sign tokens beforehand, because signing would slow down the requests.
  const { microsoft } = server;
  const leaving = Array.from({ length: leavers }, (_, index) => personAt(() => running.url, microsoft, leaver(index)));

  await meetWhile(met, () => sleep(quietMs));
  const quiet = await meetWhile(met, () => sleep(quietMs));
  const alone: number[] = [];
  for (let index = 0; index < quietRemovals; index++) alone.push(await remove(leaving[index]));
  const heavy = askAtOnce([
    ...leaving.slice(quietRemovals).map((person) => asking(removeName, running.url, person)),
    ...readers.map(({ chat, person }) => asking(exportSeries, running.url, person, { series: chat.id })),
  ]);
  const flood = startFlood(running.url);
  let answers: Answered[] = [];
  const busy = await meetWhile(met, async () => void (answers = await heavy.begin()));
  const refused = await flood.stop();
  for (const { text } of answers.slice(0, removals)) mustHaveRemoved(JSON.parse(text));
  const filled = `${recaps.toLocaleString('en')} recaps, ${named.toLocaleString('en')} times named`;
  return [
    measured(`${engine}: ${filled}`, `${seconds} s`),
    ...rowsOf(engine, { quiet, busy, alone, answers: answers.map((answer) => answer.ms) }),
    measured(`${engine}: oversized unnamed requests, by answer`, refused),
  ];
}

interface Measured {
  quiet: Meeting;
  busy: Meeting;
  alone: number[];
  answers: number[];
}

function rowsOf(engine: string, { quiet, busy, alone, answers }: Measured): Row[] {
  const times = (values: number[]) => `${ms(median(values))}, ${ms(Math.max(...values))}`;
  const p50And99 = ({ times: all }: Meeting) =>
    `${ms(median(all))}, ${ms(percentile(all, 0.99))} (${all.length} requests)`;
  return [
    measured(`${engine}: others with nothing else going on, p50, p99`, p50And99(quiet)),
    measured(`${engine}: others in the load, p50, p99`, p50And99(busy)),
    atMost(`${engine}: others in the load, p99`, percentile(busy.times, 0.99), 250, 'ms'),
    measured(`${engine}: ${removals} removals in the load, median, worst`, times(answers.slice(0, removals))),
    measured(`${engine}: ${quietRemovals} removals by themselves, median, worst`, times(alone)),
    atMost(`${engine}: a removal by itself, median`, median(alone), 50, 'ms'),
    measured(`${engine}: ${exports} exports in the load, median, worst`, times(answers.slice(removals))),
    none(`${engine}: refusals of others`, busy.refused + quiet.refused),
  ];
}

const ms = (value: number) => `${value.toFixed(1)} ms`;

function none(what: string, count: number): Row {
  return { what, figure: String(count), bound: '0', holds: count === 0 };
}

async function countNamed(url: string): Promise<number> {
  const db = await openDatabase(url, { isPatient: true });
  const { count } = await db
    .selectFrom('named')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  await db.destroy();
  return Number(count);
}

function everybody({ microsoft }: TestServer, url: string, index: number): Person[] {
  const { chat } = chatAt(index);
  return chat.members.map((person) => personAt(() => url, { ...microsoft, chat }, person));
}

async function remove(person: Person | undefined): Promise<number> {
  const started = performance.now();
  mustHaveRemoved(await person?.ask(removeName, {}));
  return performance.now() - started;
}

/** Checks that removals had something to remove, because an empty one is fast. */
function mustHaveRemoved(answer: { meetings: number } | undefined): void {
  if (!answer || answer.meetings < 20) throw new Error(`Named in ${answer?.meetings} meetings only`);
}

function asking(
  endpoint: Endpoint,
  url: string,
  person: Person | undefined,
  params: Record<string, string> = {},
): Asking {
  const path = pathOf(endpoint.path, params);
  return { method: endpoint.method.toUpperCase(), url: `${url}${path}`, token: person?.token ?? '' };
}

/** Runs in a thread of its own, so that this process isn't the bottleneck. Knip checks what `resolve` names, not `new URL`. */
function askAtOnce(asked: Asking[]): { begin: () => Promise<Answered[]> } {
  const worker = new Worker(new URL(import.meta.resolve('./support/atOnce.ts')), { workerData: asked });
  return {
    async begin() {
      const over = once(worker, 'message');
      worker.postMessage('begin');
      const [answers]: Answered[][] = await over;
      const refused = answers?.find(({ status }) => status !== 200);
      if (!answers || refused) throw new Error(`Refused: ${refused?.text}`);
      return answers;
    },
  };
}

async function timed<E extends Endpoint>(
  person: Person,
  endpoint: E,
  asking: Parameters<typeof person.ask<E>>[1],
): Promise<number> {
  const started = performance.now();
  await person.ask(endpoint, asking);
  return performance.now() - started;
}

interface Meeting {
  times: number[];
  refused: number;
}

async function meetWhile(met: Person[][], work: () => Promise<unknown>): Promise<Meeting> {
  const noted: Meeting = { times: [], refused: 0 };
  let isOver = false;
  const note = async (asked: Promise<number>) => {
    try {
      const time = await asked;
      if (!isOver) noted.times.push(time);
    } catch (error) {
      noted.refused++;
      console.warn(String(error));
    }
  };
  const until = performance.now() + longestMs;
  const going = met.flatMap((people, index) =>
    people.map(async (person, place) => {
      const meeting = currentMeeting(index);
      await sleep(Math.random() * pauseMs);
      let version = place === 0 ? (await person.ask(readRecap, { meeting })).version : 0;
      for (let turn = place; !isOver && performance.now() < until; turn++) {
        if (place === 0) await note(timed(person, saveDraft, { meeting, body: { version: version++, content } }));
        else if (turn % 3 === 0) await note(timed(person, readRecap, { meeting }));
        else await note(timed(person, turn % 3 === 1 ? readRoom : readOpenItems, {}));
        await sleep(pauseMs * (0.5 + Math.random()));
      }
    }),
  );
  await work();
  isOver = true;
  await Promise.all(going);
  return noted;
}

function startFlood(url: string): { stop: () => Promise<string> } {
  const address = `${url}${pathOf(castBallot.path, { pulse: crypto.randomUUID() })}`;
  const flood: Flood = { url: address, bytes: oversized, connections: floodConnections, most: mostOversized };
  const worker = new Worker(new URL(import.meta.resolve('./support/flood.ts')), { workerData: flood });
  const over = once(worker, 'message');
  return {
    async stop() {
      worker.postMessage('stop');
      const [answers]: Record<string, number>[] = await over;
      return Object.entries(answers ?? {})
        .map(([answer, count]) => `${count} × ${answer}`)
        .join(', ');
    },
  };
}
