import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import express from 'express';
import sirv from 'sirv';
import type { Config } from '../config.ts';
import { answerFor } from './answers.ts';
import { createBookend, type Bookend } from './bookend.ts';
import { controlRoutes } from './control.ts';
import { startMicrosoft, type Microsoft } from './microsoft.ts';
import type { SandboxPeople } from './people.ts';
import { createWindows } from './windows.ts';

const page = fileURLToPath(new URL('../../dist/sandbox/', import.meta.url));
const week = 7 * 24 * 3_600_000;

/** Long enough that panels notice, short enough that nobody walks away. */
const downMs = 1500;

export interface SandboxOptions {
  /** 0: any free one. */
  port?: number;
  people?: SandboxPeople;
}

export interface Sandbox extends AsyncDisposable {
  url: string;
  microsoft: Microsoft;
  restart(): Promise<void>;
  cutStreams(): void;
  nextOccurrence(): void;
  endMeeting(): void;
}

/**
 * A meeting to try Bookend in: one address on this machine, where the page that stands in for Teams, the stand-in for
 * Entra and Graph, and the real Bookend meet. Panel and page share an origin, which TeamsJS accepts as its host.
 */
export async function startSandbox({ port = 3978, people }: SandboxOptions = {}): Promise<Sandbox> {
  let occurrence = 1;
  let isInMeeting = true;
  const now = () => Date.now() + (occurrence - 1) * week;
  const changed = () => windows.tell(state());
  const windows = createWindows(changed);
  const microsoft = await startMicrosoft({ onChange: changed, ...(people && { people }) });
  const folder = await mkdtemp(join(tmpdir(), 'bookend-sandbox-'));
  const bookend = await createBookend(configOf(microsoft, port, join(folder, 'bookend.db')), now);

  function state() {
    const { members, topic, id, organizer } = microsoft.chat;
    const { mode, membersFail } = microsoft.trouble;
    const known = members.map(({ key, id: oid, name, tenant }) => ({ key, id: oid, name, tenant }));
    const chat = { id, topic, organizer, messages: microsoft.messages() };
    return { people: known, chat, trouble: { mode, membersFail }, played: windows.played(), occurrence, isInMeeting };
  }

  const streams = new Set<ServerResponse>();
  const cutStreams = () => {
    for (const stream of streams) stream.destroy();
  };
  const restart = async () => {
    await bookend.stop();
    await pause(downMs);
    await bookend.start();
  };
  const nextOccurrence = () => {
    occurrence++;
    isInMeeting = true;
    changed();
  };
  const endMeeting = () => {
    isInMeeting = false;
    changed();
  };
  const answerForOthers = () => {
    const played = new Set(windows.played());
    const others = microsoft.chat.members.filter(({ id }) => id !== microsoft.chat.organizer && !played.has(id));
    return answerFor(others, url, microsoft.chat.id, microsoft.tokenFor);
  };

  const front = express();
  front.use(
    '/sandbox/control',
    controlRoutes({ microsoft, windows, state, endMeeting, nextOccurrence, restart, cutStreams, answerForOthers }),
  );
  front.use('/sandbox/page', sirv(page, { dev: true }));
  front.get('/', (_request, response) => response.sendFile(join(page, 'index.html')));
  front.use((request, response) => passOn(bookend, streams, request, response));

  const servers = await listen(front, port);
  const address = servers[0]?.address() as AddressInfo;
  const url = `http://localhost:${address.port}`;
  return {
    url,
    microsoft,
    restart,
    cutStreams,
    nextOccurrence,
    endMeeting,
    async [Symbol.asyncDispose]() {
      windows.close();
      await bookend[Symbol.asyncDispose]();
      await Promise.all(servers.map(close));
      await microsoft[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** While Bookend is down nobody answers: the connection is cut, as a proxy or a dead process would. */
function passOn(
  bookend: Bookend,
  streams: Set<ServerResponse>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (!bookend.handle) {
    request.socket.destroy();
    return;
  }
  if (request.url?.split('?')[0]?.endsWith('/live')) {
    streams.add(response);
    response.on('close', () => streams.delete(response));
  }
  bookend.handle(request, response);
}

/** Loopback only, on both of its addresses where there are two: browsers try `localhost` on either. */
async function listen(app: express.Express, port: number): Promise<Server[]> {
  const first = createServer(app).listen(port, '127.0.0.1');
  await once(first, 'listening');
  const second = createServer(app).listen((first.address() as AddressInfo).port, '::1');
  const hasBoth = await once(second, 'listening').then(
    () => true,
    () => false,
  );
  return hasBoth ? [first, second] : [first];
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

function configOf(
  { clientId, clientSecret, tenant, entraUrl, graphUrl }: Microsoft,
  port: number,
  databaseFile: string,
): Config {
  return {
    host: '127.0.0.1',
    port,
    publicUrl: `http://localhost:${port}`,
    clientId,
    clientSecret,
    tenants: [tenant],
    teamsAppId: 'b00c0000-0000-4000-8000-0000000000a9',
    databaseFile,
    entraUrl,
    graphUrl,
    logLevel: 'error',
  };
}
