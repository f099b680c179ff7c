import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Agent, get, request } from 'node:http';
import { acknowledge, readAcknowledgements } from '#contract/meeting/acknowledgement.ts';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { livePath } from '#contract/rules/wire/live.ts';
import { begin } from '../support/meeting/meeting.ts';
import { invent } from '../support/meeting/people.ts';
import { startProcess } from '../support/server/process.ts';
import { personAt, startServer } from '../support/server/server.ts';
import { atLeast, atMost, percentile, measured, type Row } from './support/row.ts';

const people = 300;
const each = 5;
const withinMs = 60_000;

/** The panel's random delay and minimum pause before it refetches (src/api/live/live.ts). */
const spreadMs = 150;
const restMs = 400;

/** Three hundred people thank each other five times in a minute; measured until every panel shows each press. */
export async function acknowledging(): Promise<Row[]> {
  await using server = await startServer({ people: invent(people) });
  const { microsoft, config } = server;
  await server.stop();
  await using running = await startProcess(config);
  const members = microsoft.chat.members;
  const [ada] = members;
  if (!ada) throw new Error('Nobody is in the chat');
  const meeting = await begin(personAt(() => running.url, microsoft, ada));
  const agent = new Agent({ keepAlive: true });
  using _ = { [Symbol.dispose]: () => agent.destroy() };
  const names = { series: microsoft.chat.id, meeting };
  const ask = asker(running.url, agent);
  const panels = await Promise.all(
    members.map(async (person) => {
      const token = microsoft.tokenFor(person);
      const panel = panelOf(() => ask(readAcknowledgements, names, token));
      await panel.read();
      await watch(new URL(pathOf(livePath, names), running.url), token, panel.hear);
      return { ...panel, person, token };
    }),
  );

  const cpuBefore = await cpuMs(running.process.pid);
  const said: { sentAt: number; answeredAt: number }[] = [];
  await Promise.all(
    panels.flatMap(({ token }, index) =>
      Array.from({ length: each }, async () => {
        await after(Math.random() * withinMs);
        const to = [members[(index + 1) % people]?.id ?? ''];
        const body = { to, kind: 'contribution', what: 'Brought the numbers we needed', outcome: '' };
        const sentAt = performance.now();
        await ask(acknowledge, { ...names, acknowledgement: randomUUID() }, token, body);
        said.push({ sentAt, answeredAt: performance.now() });
      }),
    ),
  );
  const total = people * each;
  const until = performance.now() + 5_000;
  while (performance.now() < until && panels.some(({ reads }) => reads.at(-1)?.total !== total)) await after(50);

  const usedMs = (await cpuMs(running.process.pid)) - cpuBefore;

  const inOrder = said.toSorted((a, b) => a.answeredAt - b.answeredAt);
  const delays = panels.flatMap(({ reads }) => {
    let at = 0;
    return inOrder.map(({ sentAt }, index) => {
      while (at < reads.length && (reads[at]?.total ?? 0) <= index) at++;
      return (reads[at]?.at ?? Number.POSITIVE_INFINITY) - sentAt;
    });
  });
  const right = panels.filter(({ reads }) => reads.at(-1)?.total === total).length;
  const asked = panels.reduce((sum, { reads }) => sum + reads.length, 0);
  return [
    measured('people who acknowledge five times within a minute', String(people)),
    atLeast('panels that show all of it at the end', right, people),
    measured('reads a second', String(Math.round(asked / (withinMs / 1000)))),
    measured('server processor for each read, all else included', `${(usedMs / asked).toPrecision(2)} ms`),
    measured('press → shown on another panel, p50', `${Math.round(percentile(delays, 0.5))} ms`),
    atMost('press → shown on another panel, p99', percentile(delays, 0.99), 1000, 'ms'),
    atMost(
      'a press until it is answered, p99',
      percentile(
        said.map(({ sentAt, answeredAt }) => answeredAt - sentAt),
        0.99,
      ),
      250,
      'ms',
    ),
  ];
}

function panelOf(readTotal: () => Promise<string>) {
  const reads: { at: number; total: number }[] = [];
  let isDue = false;
  let handedAt = -restMs;
  const read = async () => {
    const text = await readTotal();
    reads.push({ at: performance.now(), total: Number(/"total":(\d+)/.exec(text)?.[1]) });
  };
  return {
    reads,
    read,
    hear: () => {
      if (isDue) return;
      isDue = true;
      const rest = Math.max(0, handedAt + restMs - performance.now());
      setTimeout(
        () => {
          isDue = false;
          handedAt = performance.now();
          read().catch(() => undefined);
        },
        rest + Math.random() * spreadMs,
      );
    },
  };
}

/** Retries on a new connection if a kept-alive one was closed, as browsers do; so a request may be sent twice. */
function asker(url: string, agent: Agent) {
  const ask = (
    { method, path }: { method: string; path: string },
    names: Record<string, string>,
    token: string,
    body?: object,
    over: Agent | false = agent,
  ) =>
    new Promise<string>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      request(new URL(pathOf(path, names), url), { method: method.toUpperCase(), agent: over, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => {
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${path} answered ${response.statusCode}: ${text}`));
        });
      })
        .on('error', reject)
        .end(body && JSON.stringify(body));
    });
  return (endpoint: { method: string; path: string }, names: Record<string, string>, token: string, body?: object) =>
    ask(endpoint, names, token, body).catch(() => ask(endpoint, names, token, body, false));
}

function watch(url: URL, token: string, onNotice: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false, headers: { authorization: `Bearer ${token}` } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`The stream was refused: ${response.statusCode}`));
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        if (text.includes('"acknowledgements"')) onNotice();
      });
      response.on('error', () => undefined);
      resolve();
    }).on('error', reject);
  });
}

/** Linux counts CPU time in hundredths of a second. */
async function cpuMs(pid: number | undefined): Promise<number> {
  const [, stat = ''] = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ');
  const [user, system] = stat.split(' ').slice(11, 13).map(Number);
  return ((user ?? 0) + (system ?? 0)) * 10;
}

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
