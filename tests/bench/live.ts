import { setTimeout as sleep } from 'node:timers/promises';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { livePath } from '#contract/rules/wire/live.ts';
import { beginMeeting, readRoom, sayItem } from '#contract/meeting/meeting.ts';
import { invent } from '../support/meeting/people.ts';
import { startProcess } from '../support/server/process.ts';
import { personAt, startServer } from '../support/server/server.ts';
import { leanClient, type LeanClient } from './support/leanClient.ts';
import { atMost, percentile, measured, type Row } from './support/row.ts';
import { residentMb } from './start.ts';

/** Memory in MB. */
const halls = [
  { viewers: 1_000, memory: 250 },
  { viewers: 5_000, memory: 700 },
];
/** Even a hall doesn't open its panels in the same moment. */
const arriving = 500;
const ticks = 20;
/** A host speaks in between. */
const betweenTicksMs = 500;

/** The longest random delay before a panel refetches (src/api/live/live.ts). */
const longestDelayMs = 150;

export async function liveViewers(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const hall of halls) rows.push(...(await watched(hall)));
  return rows;
}

async function watched({ viewers, memory: mostMemory }: (typeof halls)[number]): Promise<Row[]> {
  await using server = await startServer({ people: invent(viewers + 1) });
  const { microsoft, config } = server;
  await server.stop();
  await using running = await startProcess(config);
  const [ada, ...others] = microsoft.chat.members;
  if (!ada) throw new Error('Nobody is in the chat');
  const host = personAt(() => running.url, microsoft, ada);
  const { meeting } = await host.ask(beginMeeting, { body: { timeZone: 'UTC' } });

  const path = (template: string) => pathOf(template, { series: microsoft.chat.id });
  const readRoomAgain = async (panel: LeanClient) => {
    await sleep(Math.random() * longestDelayMs);
    await panel.ask(path(readRoom.path));
  };
  let onNotice: ((panel: LeanClient) => void) | undefined;
  const port = Number(new URL(running.url).port);
  const open = async (token: string) => {
    const [panel, stream] = await Promise.all([leanClient(port, token), leanClient(port, token)]);
    // Panels read before they listen, and keep the connection.
    await panel.ask(path(readRoom.path));
    await stream.listen(path(livePath), () => onNotice?.(panel));
  };
  const tokens = others.map((person) => microsoft.tokenFor(person));
  for (let from = 0; from < viewers; from += arriving) await Promise.all(tokens.slice(from, from + arriving).map(open));

  const delays: number[] = [];
  for (let tick = 0; tick < ticks; tick++) {
    await sleep(betweenTicksMs);
    const started = performance.now();
    const reads: Promise<void>[] = [];
    const all = new Promise<void>((resolve) => {
      onNotice = (panel) => {
        reads.push(readRoomAgain(panel).then(() => void delays.push(performance.now() - started)));
        if (reads.length === viewers) resolve();
      };
    });
    await host.ask(sayItem, { meeting, body: { item: 'purpose', isSaid: tick % 2 === 0 } });
    await all;
    await Promise.all(reads);
  }
  const memory = await residentMb(running.process.pid);
  const who = `${viewers.toLocaleString('en')} attendees of one meeting`;
  return [
    measured(`${who}: host ticks → an attendee has re-read, p50`, `${Math.round(percentile(delays, 0.5))} ms`),
    atMost(`${who}: host ticks → an attendee has re-read, p99`, percentile(delays, 0.99), 1000, 'ms'),
    measured(`${who}: host ticks → the last has re-read`, `${Math.round(Math.max(...delays))} ms`),
    atMost(`${who}: server memory`, memory, mostMemory, 'MB'),
  ];
}
