import { Agent, request } from 'node:http';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { livePath } from '#contract/rules/wire/live.ts';
import { admit, castBallot, closePulse, readPulse, sendTicket } from '#contract/meeting/pulse.ts';
import { ticketBytes } from '#contract/rules/meeting/pulse.ts';
import { askRaw } from '../support/database/raw.ts';
import { begin, share } from '../support/meeting/meeting.ts';
import { invent } from '../support/meeting/people.ts';
import { startProcess } from '../support/server/process.ts';
import { personAt, startServer } from '../support/server/server.ts';
import { ballotOf, blind } from '../support/attacks/voter.ts';
import { atMost, percentile, measured, type Row } from './support/row.ts';

const voters = 3_000;

/** After the half-minute over which panels ask to be admitted; both together are almost a minute. */
const thinkingMs = 25_000;

const dayMs = 86_400_000;

export async function pulseOfThousands(): Promise<Row[]> {
  await using server = await startServer({ people: invent(voters + 1) });
  const { microsoft, config } = server;
  await server.stop();
  await using running = await startProcess(config);
  const [ada, ...others] = microsoft.chat.members;
  if (!ada) throw new Error('Nobody is in the chat');
  const host = personAt(() => running.url, microsoft, ada);
  const meeting = await begin(host);
  const agent = new Agent({ keepAlive: true, maxFreeSockets: Infinity });
  using _ = { [Symbol.dispose]: () => agent.destroy() };
  const ask = asker(running.url, agent, { series: microsoft.chat.id, meeting });
  const people = others.map((person) => ({ token: microsoft.tokenFor(person) }));
  for (const { token } of people) await ask.stream(token);

  await share(host, meeting, { actions: [], questions: [] });
  const { ballots, pool } = await host.ask(readPulse, { meeting });
  if (!ballots || !pool) throw new Error('The pulse is not open');
  const admissions: number[] = [];
  const casts: number[] = [];
  let counted = 0;
  // Real panels blind on their own machines.
  const blinded = people.map(({ token }) => ({ token, vote: blind(ballots.key), ticket: blind(pool.key) }));
  const opened = performance.now();
  await Promise.all(
    blinded.map(async ({ token, vote, ticket }) => {
      await after(Math.random() * ballots.spreadMs);
      const admitted = await ask.timed(admissions, admit, { blinded: vote.blinded, ticket: ticket.blinded }, token);
      await after(Math.random() * thinkingMs);
      const ballot = ballotOf(vote.unblind(String(admitted['signature'])), { clarity: 4, safety: 5 });
      const cast = await ask.timed(
        casts,
        { ...castBallot, path: castBallot.path.replace(':pulse', ballots.pulse) },
        ballot,
      );
      if (cast['accepted'] === true) counted++;
      const path = sendTicket.path.replace(':pool', pool.id);
      const sent = JSON.stringify(ticket.unblind(String(admitted['ticket'])));
      await ask.timed(casts, { path }, sent.padEnd(ticketBytes));
    }),
  );
  const tookMs = performance.now() - opened;
  // A pulse can be closed only after a day, and the server's clock is real.
  await askRaw(config.databaseUrl, `update pulse set opened_at = opened_at - ${dayMs}`);
  await host.ask(closePulse, { meeting });
  const { release } = await host.ask(readPulse, { meeting });
  return [
    measured(
      `people admitted and counted, of ${voters.toLocaleString('en')}`,
      `${counted}; in the result: ${release?.batch.answers ?? 0}`,
    ),
    atMost('from the opening to the last rating', tookMs / 1000, 60, 's'),
    atMost('admission, p99 with as many streams open', percentile(admissions, 0.99), 250, 'ms'),
    atMost('casting, p99 with as many streams open', percentile(casts, 0.99), 250, 'ms'),
  ];
}

function asker(url: string, agent: Agent, names: { series: string; meeting: string }) {
  return {
    stream: (token: string) =>
      new Promise<void>((resolve, reject) => {
        const headers = { authorization: `Bearer ${token}` };
        request(new URL(pathOf(livePath, names), url), { agent, headers }, (response) => {
          response.resume();
          response.on('error', () => undefined);
          if (response.statusCode === 200) resolve();
          else reject(new Error(`The stream was refused: ${response.statusCode}`));
        })
          .on('error', reject)
          .end();
      }),
    async timed(times: number[], { path }: { path: string }, body: object | string, token?: string) {
      const started = performance.now();
      const answer = await new Promise<Record<string, unknown>>((resolve, reject) => {
        const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
        request(new URL(pathOf(path, names), url), { method: 'POST', agent, headers }, (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
          response.on('end', () => resolve(JSON.parse(text)));
        })
          .on('error', reject)
          .end(typeof body === 'string' ? body : JSON.stringify(body));
      });
      times.push(performance.now() - started);
      return answer;
    },
  };
}

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
