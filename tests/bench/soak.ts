import { readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildProduct } from '../../server/sandbox/build.ts';
import { openDatabase } from '../../server/openDatabase.ts';
import { postgresForThis } from '../support/database/freshDatabase.ts';
import { neighbour } from '../support/database/neighbours.ts';
import { startProcess } from '../support/server/process.ts';
import { startServer } from '../support/server/server.ts';
import { median } from './support/row.ts';
import { holdMeeting } from './support/soakMeeting.ts';
import { residentMb } from './start.ts';

/** Chats that meet at once, with six people each; one meeting follows another, each compressed into half a minute. */
const rooms = 20;
const lastsMs = 30_000;

/** Until every room has met once and most code is compiled, memory grows whatever the server does. */
const warmUpMs = 2 * lastsMs;

const sampleMs = 2_000;

/** The server closes idle connections after 75 s; memory still held after that is a leak. */
const restMs = 90_000;

const mostGrowth = 1.1;

/** A machine too slow for half of the meetings says nothing about a busy hour. */
const leastHeld = 0.5;
const metricsToken = 'a-token-that-nobody-guesses';

interface Sample {
  residentMb: number;
  heapMb: number;
  handles: number;
  panels: number;
}

const { positionals } = parseArgs({ allowPositionals: true });
const minutes = Number(positionals.find((word) => !Number.isNaN(Number(word))) ?? 10);
const isOnPostgres = positionals.includes('postgres');
await buildProduct();
process.exit((await soak()) ? 0 : 1);

/** An hour's meetings in a few minutes, as `npm start` runs it. True if memory returns to its warm level. */
async function soak(): Promise<boolean> {
  await using postgres = isOnPostgres ? await postgresForThis() : undefined;
  const databaseUrl = await postgres?.makeUrl();
  const rounds = Math.ceil((warmUpMs + minutes * 60_000) / lastsMs) + 1;
  const neighbours = Array.from({ length: rooms * rounds }, (_, index) => {
    const mark = index.toString(16).padStart(8, '0');
    return neighbour({ word: `Room ${index}`, mark, series: `19:meeting_soak${index}@thread.v2` });
  });
  await using server = await startServer({
    elsewhere: neighbours.map(({ chat }) => chat),
    config: { metricsToken, membershipMs: 10_000, logLevel: 'info', ...(databaseUrl && { databaseUrl }) },
  });
  const { microsoft, config } = server;
  await server.stop();
  await using running = await startProcess(config);
  const { url } = running;
  await using db = await openDatabase(config.databaseUrl);
  const pid = running.process.pid ?? 0;
  const atRest = (await sample(url, pid)).handles;
  console.warn(`${minutes} minutes on ${isOnPostgres ? 'PostgreSQL' : 'SQLite'}, ${atRest} handles at rest`);

  const from = performance.now() + warmUpMs;
  const until = from + minutes * 60_000;
  let next = 0;
  let held = 0;
  const holding = Promise.all(
    Array.from({ length: rooms }, async (_, room) => {
      await sleep((room / rooms) * lastsMs);
      while (performance.now() < until) {
        const chat = neighbours[next++]?.chat;
        if (!chat) return;
        await holdMeeting({ url, microsoft, chat, db, lastsMs });
        if (performance.now() >= from) held++;
      }
    }),
  );
  const samples: Sample[] = [];
  const watching = (async () => {
    await sleep(warmUpMs);
    while (performance.now() < until) {
      samples.push(await sample(url, pid));
      await sleep(sampleMs);
    }
  })();
  await Promise.all([holding, watching]);

  const fifths = Array.from({ length: 5 }, (_, fifth) => {
    const within = samples.slice((fifth * samples.length) / 5, ((fifth + 1) * samples.length) / 5);
    const of = (what: keyof Sample) => Math.round(median(within.map((one) => one[what])));
    return { 'resident MB': of('residentMb'), 'heap MB': of('heapMb'), handles: of('handles'), panels: of('panels') };
  });
  console.table(fifths);
  const handles = await whenLeft(pid, atRest);
  const asked = (rooms * minutes * 60_000) / lastsMs;
  const growth = (fifths[4]?.['resident MB'] ?? Number.NaN) / (fifths[1]?.['resident MB'] ?? Number.NaN);
  const figures = [
    ['meetings held, of those that a busy hour has', `${held} of ${asked}`, held >= leastHeld * asked],
    ['memory, the last fifth against the second', growth.toFixed(3), growth <= mostGrowth],
    ['handles, before anybody came and after all had left', `${atRest} → ${handles}`, handles <= atRest],
  ] as const;
  console.table(figures.map(([what, figure, holds]) => ({ what, figure, holds: holds ? 'yes' : 'NO' })));
  return figures.every(([, , holds]) => holds);
}

async function sample(url: string, pid: number): Promise<Sample> {
  const answer = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } });
  const figures = await answer.text();
  const figure = (name: string) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(figures)?.[1] ?? Number.NaN);
  return {
    residentMb: await residentMb(pid),
    heapMb: figure('nodejs_heap_size_used_bytes') / 2 ** 20,
    handles: await handlesOf(pid),
    panels: figure('bookend_live_viewers'),
  };
}

async function handlesOf(pid: number): Promise<number> {
  return (await readdir(`/proc/${pid}/fd`)).length;
}

/** The memory held once everybody has left; waits only as long as it is too much and can still fall. */
async function whenLeft(pid: number, atRest: number): Promise<number> {
  const until = performance.now() + restMs;
  for (;;) {
    const handles = await handlesOf(pid);
    if (handles <= atRest || performance.now() > until) return handles;
    await sleep(1_000);
  }
}
