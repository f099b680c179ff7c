import { vi } from 'vitest';
import { removeName } from '#contract/lifecycle.ts';
import type { Endpoint } from '#contract/wire/endpoint.ts';
import { wholeOrganization } from '#contract/rules/organization/insights.ts';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { readRoom } from '#contract/meeting/meeting.ts';
import { admit, closePulse, readPulse } from '#contract/meeting/pulse.ts';
import type { SandboxPerson } from '../../../server/sandbox/people.ts';
import { begin, endPulse, postTicket, sendBallot, share } from '../meeting/meeting.ts';
import { invent } from '../meeting/people.ts';
import { startProcess, type ServerProcess } from '../server/process.ts';
import { tellingOf, type Start, type Target } from './pulseTarget.ts';
import { askRaw, bytesOf, rowsOf } from '../database/raw.ts';
import { personAt, startServer } from '../server/server.ts';

const dayMs = 86_400_000;
const metricsToken = 'a-token-that-nobody-guesses';
const nothing = { actions: [], questions: [] };

const contract = import.meta.glob<Record<string, unknown>>('../../../server/contract/**/*.ts', { eager: true });

/** Every endpoint that reads a series, so that later ones are attacked too. */
const reads = Object.values(contract)
  .flatMap((module) => Object.values(module))
  .filter((value): value is Endpoint => isEndpoint(value) && value.method === 'get');

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'audience' in value;
}

export const bookend: Start = (attendees) => open(attendees, { hasOwnProcess: false });

/** In a separate process, which writes a log. It uses the machine's clock. */
export const bookendWithLog: Start = (attendees) => open(attendees, { hasOwnProcess: true });

async function open(size: number, { hasOwnProcess }: { hasOwnProcess: boolean }): Promise<Target> {
  const server = await startServer({ people: invent(size + 1), config: { metricsToken } });
  const { microsoft, config, clock } = server;
  let running: ServerProcess | undefined;
  if (hasOwnProcess) {
    await server.stop();
    running = await startProcess({ ...config, logLevel: 'debug' });
  }
  const url = () => running?.url ?? server.url;
  const [organizer, ...attendees] = microsoft.cast;
  if (!organizer) throw new Error('Nobody is in the chat');
  const host = personAt(url, microsoft, organizer);
  const meetings: string[] = [];

  // As in a panel, a token serves many requests.
  const tokens = new Map<string, string>();
  const tokenFor = (person: SandboxPerson) => {
    const token = tokens.get(person.id) ?? microsoft.tokenFor(person);
    tokens.set(person.id, token);
    return token;
  };
  const headersOf = (id: string): Record<string, string> => {
    if (id === 'operator') return { authorization: `Bearer ${metricsToken}` };
    const person = [...microsoft.cast, microsoft.outsider].find((one) => one.id === id);
    return person ? { authorization: `Bearer ${tokenFor(person)}` } : {};
  };
  const get = async (person: string, path: string) => {
    const response = await fetch(url() + path, { headers: headersOf(person) });
    const { date: _date, 'x-request-id': _id, ...headers } = Object.fromEntries(response.headers);
    return JSON.stringify([path, response.status, headers, await response.text()]);
  };
  const { databaseUrl } = config;

  return {
    host: host.id,
    attendees: attendees.map(({ id }) => id),
    outsider: microsoft.outsider.id,
    async open() {
      if (meetings.length > 0) clock.now += 4 * dayMs;
      const meeting = await begin(host, { isKey: true });
      await share(host, meeting, nothing);
      meetings.push(meeting);
      return meeting;
    },
    async close(meeting) {
      await endPulse(server, host, meeting);
    },
    async tryToClose(meeting) {
      const path = pathOf(closePulse.path, { series: microsoft.chat.id, meeting });
      const response = await fetch(url() + path, { method: 'POST', headers: headersOf(host.id) });
      return JSON.stringify([response.status, await response.text()]);
    },
    pass: (ms) => {
      clock.now += ms;
    },
    now: () => clock.now,
    async read(person) {
      if (person === 'operator') return counted(await get(person, '/metrics'));
      const series = microsoft.chat.id;
      const texts = [];
      for (const { path } of reads) {
        const isOfMeeting = path.includes(':meeting');
        for (const meeting of isOfMeeting ? meetings : [''])
          texts.push(
            await get(
              person,
              pathOf(path, { series, meeting, unit: wholeOrganization, measuresFile: wholeOrganization }),
            ),
          );
      }
      return texts.join('\n');
    },
    async ballotsFor(person, meeting) {
      const { ballots, pool } = await as(person).ask(readPulse, { meeting });
      if (!ballots) throw new Error('The pulse is not open');
      return { ...ballots, pool };
    },
    async admit(person, meeting, { blinded, ticket = null }, from) {
      const path = pathOf(admit.path, { series: microsoft.chat.id, meeting });
      const response = await fetch(url() + path, {
        method: 'POST',
        headers: { ...headersOf(person), ...tellingOf(from), 'content-type': 'application/json' },
        body: JSON.stringify({ blinded, ticket }),
      });
      if (!response.ok) return null;
      const { admitted, ...signed } = await response.json();
      return admitted ? signed : null;
    },
    async cast(pulse, ballot, from) {
      const response = await sendBallot(url(), pulse, ballot, tellingOf(from));
      return response.ok && (await response.json()).accepted;
    },
    async sendTicket(pool, ticket, from) {
      const response = await postTicket(url(), pool, ticket, tellingOf(from));
      return response.ok && (await response.json()).accepted;
    },
    async forget(person) {
      await as(person).ask(removeName, {});
    },
    async counted(meeting) {
      const [row] = await askRaw(databaseUrl, 'select counters_json from pulse where meeting = ?', meeting);
      const counters = row?.['counters_json'];
      return typeof counters === 'string' && counters !== '' ? JSON.parse(counters).ballots : 0;
    },
    rows: () => rowsOf(databaseUrl),
    bytes: () => bytesOf(databaseUrl),
    async log() {
      const lines = () => running?.printed().split(readRoom.path).length ?? 0;
      const before = lines();
      await host.ask(readRoom, {});
      if (running) await vi.waitFor(() => lines() > before || Promise.reject(new Error('Not logged yet')));
      return running?.printed() ?? '';
    },
    async lowerThresholds(meeting) {
      const lower = '{"bands":1,"counts":1,"comments":1}';
      await askRaw(databaseUrl, 'update pulse set thresholds_json = ? where meeting = ?', lower, meeting);
    },
    async [Symbol.asyncDispose]() {
      await running?.[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };

  function as(id: string) {
    const person = microsoft.cast.find((one: SandboxPerson) => one.id === id);
    if (!person) throw new Error('Nobody of the chat');
    return personAt(url, microsoft, person);
  }
}

/** Counts only: durations differ from run to run. */
function counted(metrics: string): string {
  return metrics
    .split('\\n')
    .filter((line) => /^bookend_\w+_count|^bookend_(?!request)/.test(line))
    .join('\n');
}
