import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Express } from 'express';
import type { Config } from '../core/config.ts';
import { timeLimits } from '../platform/http/timeLimits.ts';
import { answerFor } from './answers.ts';
import { createBookend, type Bookend } from './bookend.ts';
import { configFor } from './config.ts';
import { controlRoutes, type Controls } from './control.ts';
import { byOurName } from './fromOurPage.ts';
import { startMicrosoft, type Microsoft } from './microsoft.ts';
import type { SandboxPeople, SandboxPerson } from './people.ts';
import { createWindows, type Windows } from './windows.ts';

const page = fileURLToPath(new URL('../../dist/sandbox/', import.meta.url));
const day = 24 * 3_600_000;
const week = 7 * day;

export interface SandboxOptions {
  port?: number;
  people?: SandboxPeople;
  /** Kept on exit; without it the sandbox forgets everything. */
  databaseFile?: string;
  config?: Partial<Config>;
  bookendBy?: typeof createBookend;
}

export interface Sandbox extends AsyncDisposable {
  url: string;
  microsoft: Microsoft;
  restart: () => Promise<void>;
  cutStreams: () => void;
  nextOccurrence: () => void;
  /** Moves Bookend's clock ahead by a day, after which a pulse can be closed. */
  dayLater: () => void;
  endMeeting: () => void;
  answerForOthers: () => Promise<number>;
}

/**
 * A meeting to try Bookend in, on one local address: the page that stands in for Teams, the stand-in for Entra and
 * Graph, and the real Bookend. Panel and page share an origin, which TeamsJS accepts as its host.
 */
export async function startSandbox({
  port = 3978,
  people,
  databaseFile,
  config: set,
  bookendBy = createBookend,
}: SandboxOptions = {}): Promise<Sandbox> {
  // Bind the port first: if it is taken, nothing else has been opened that would keep the process alive.
  const { servers, bound } = await listen(port);
  const url = `http://localhost:${bound}`;

  const calendar = createCalendar(() => changed());
  const state = () => stateOf({ microsoft, windows, calendar });
  const changed = () => windows.tell(state());
  const windows = createWindows(changed);
  const microsoft = await startMicrosoft({ onChange: changed, ...(people && { people }) });
  const folder = await mkdtemp(join(tmpdir(), 'bookend-sandbox-'));
  const config = configFor(microsoft, {
    port: bound,
    publicUrl: `http://localhost:${bound}`,
    databaseUrl: `file:${databaseFile ?? join(folder, 'bookend.db')}`,
    ...set,
  });
  microsoft.entra.register(config.publicUrl);
  const bookend = await bookendBy(config, calendar.now);
  const answerForOthers = () =>
    answerFor(unplayed(microsoft, windows), { url, series: microsoft.chat.id, tokenFor: microsoft.tokenFor });
  const { restart, cutStreams } = bookend;
  const { nextOccurrence, dayLater, endMeeting } = calendar;
  const acts = { restart, cutStreams, nextOccurrence, dayLater, endMeeting, answerForOthers };

  const front = frontOf({ microsoft, windows, state, changed, ...acts }, bookend);
  for (const server of servers) server.on('request', front);

  return {
    url,
    microsoft,
    ...acts,
    async [Symbol.asyncDispose]() {
      windows.close();
      await bookend[Symbol.asyncDispose]();
      await Promise.all(servers.map(close));
      await microsoft[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Members whom no window plays. */
function unplayed({ chat }: Microsoft, windows: Windows): SandboxPerson[] {
  const played = new Set(windows.played());
  return chat.members.filter(({ id, visit }) => !visit && !played.has(id));
}

/** The controls and the page, and Bookend for everything else. */
function frontOf(controls: Controls, bookend: Bookend): Express {
  const front = express();
  front.use(byOurName);
  front.use('/sandbox/control', controlRoutes(controls));
  front.use('/sandbox/page', express.static(page));
  front.get('/', (_request, response) => response.sendFile(join(page, 'index.html')));
  front.use(bookend.handle);
  return front;
}

interface Calendar extends Pick<Sandbox, 'nextOccurrence' | 'dayLater' | 'endMeeting'> {
  now: () => number;
  occurrence: () => number;
  isInMeeting: () => boolean;
}

/** A weekly meeting, and Bookend's clock. */
function createCalendar(changed: () => void): Calendar {
  let occurrence = 1;
  let daysLater = 0;
  let isInMeeting = true;
  return {
    now: () => Date.now() + (occurrence - 1) * week + daysLater * day,
    occurrence: () => occurrence,
    isInMeeting: () => isInMeeting,
    nextOccurrence() {
      occurrence++;
      isInMeeting = true;
      changed();
    },
    dayLater() {
      daysLater++;
    },
    endMeeting() {
      isInMeeting = false;
      changed();
    },
  };
}

/** What the sandbox's page shows. */
function stateOf({ microsoft, windows, calendar }: { microsoft: Microsoft; windows: Windows; calendar: Calendar }) {
  const { topic, id, organizer } = microsoft.chat;
  const { mode, membersFail, organizerIsMissing, corrections } = microsoft.trouble;
  const { isNested, tokenSeconds, exchange, graphAsks, given, approval, refusal, bridge } = microsoft.signIn;
  const signIn = {
    isNested,
    tokenSeconds,
    exchange,
    graphAsks,
    isConsented: given.has('ChatMessage.Send'),
    isSignedUp: given.has('access_as_user'),
    approval,
    refusal: refusal ?? null,
    bridge: bridge?.status ?? null,
  };
  const chat = { id, topic, organizer, messages: microsoft.messages() };
  const { tenant, clientId } = microsoft;
  return {
    people: microsoft.cast,
    visitors: Object.values(microsoft.visitors),
    chat,
    trouble: { mode, membersFail, organizerIsMissing, corrections },
    reading: microsoft.reading,
    signIn,
    entra: { tenant, clientId, url: microsoft.entraUrl },
    teamsApp: microsoft.teamsApp,
    played: windows.played(),
    occurrence: calendar.occurrence(),
    isInMeeting: calendar.isInMeeting(),
  };
}

/** Loopback only, on IPv4 and IPv6 where available: browsers try `localhost` on either. */
async function listen(port: number): Promise<{ servers: Server[]; bound: number }> {
  const first = createServer(timeLimits).listen(port, '127.0.0.1');
  await once(first, 'listening');
  const { port: bound } = first.address() as AddressInfo;
  const second = createServer(timeLimits).listen(bound, '::1');
  const hasBoth = await once(second, 'listening').then(
    () => true,
    () => false,
  );
  return { servers: hasBoth ? [first, second] : [first], bound };
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
