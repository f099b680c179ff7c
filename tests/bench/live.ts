import { Agent, get } from 'node:http';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { livePath } from '#contract/rules/wire/live.ts';
import { beginMeeting, readRoom, sayItem } from '#contract/meeting/meeting.ts';
import { invent } from '../support/meeting/people.ts';
import { startProcess } from '../support/server/process.ts';
import { personAt, startServer } from '../support/server/server.ts';
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

  const agent = new Agent({ keepAlive: true });
  const path = (template: string) => pathOf(template, { series: microsoft.chat.id });
  let onNotice: (() => void) | undefined;
  const tokens = others.map((person) => microsoft.tokenFor(person));
  const room = new URL(path(readRoom.path), running.url);
  const live = new URL(path(livePath), running.url);
  for (let from = 0; from < viewers; from += arriving) {
    const some = tokens.slice(from, from + arriving);
    // Panels read before they listen, and keep the connection.
    await Promise.all(some.map((token) => readAgain(room, agent, token)));
    await Promise.all(some.map((token) => watch(live, agent, token, () => onNotice?.())));
  }

  const delays: number[] = [];
  for (let tick = 0; tick < ticks; tick++) {
    const started = performance.now();
    const reads: Promise<void>[] = [];
    let next = 0;
    const all = new Promise<void>((resolve) => {
      onNotice = () => {
        const token = tokens[next++ % viewers] ?? '';
        reads.push(readAgain(room, agent, token).then(() => void delays.push(performance.now() - started)));
        if (next % viewers === 0) resolve();
      };
    });
    await host.ask(sayItem, { meeting, body: { item: 'purpose', isSaid: tick % 2 === 0 } });
    await all;
    await Promise.all(reads);
  }
  const memory = await residentMb(running.process.pid);
  const who = `${viewers.toLocaleString('en')} attendees of one meeting`;
  agent.destroy();
  return [
    measured(`${who}: host ticks → an attendee has re-read, p50`, `${Math.round(percentile(delays, 0.5))} ms`),
    atMost(`${who}: host ticks → an attendee has re-read, p99`, percentile(delays, 0.99), 1000, 'ms'),
    measured(`${who}: host ticks → the last has re-read`, `${Math.round(Math.max(...delays))} ms`),
    atMost(`${who}: server memory`, memory, mostMemory, 'MB'),
  ];
}

function watch(url: URL, agent: Agent, token: string, onNotice: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: { authorization: `Bearer ${token}` } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`The stream was refused: ${response.statusCode}`));
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        for (const _notice of text.matchAll(/^data: /gm)) onNotice();
      });
      response.on('error', () => undefined);
      resolve();
    });
    request.on('error', reject);
  });
}

async function readAgain(url: URL, agent: Agent, token: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, Math.random() * longestDelayMs));
  await new Promise<void>((resolve, reject) => {
    get(url, { agent, headers: { authorization: `Bearer ${token}` } }, (response) => {
      response.resume();
      response.on('end', resolve);
    }).on('error', reject);
  });
}
