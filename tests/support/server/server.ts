import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod/mini';
import type { AnswerOf, Endpoint } from '#contract/wire/endpoint.ts';
import { pathOf, type PathNames } from '#contract/rules/wire/paths.ts';
import type { Problem } from '#contract/wire/problem.ts';
import { createApp } from '../../../server/app.ts';
import type { Config } from '../../../server/core/config.ts';
import { openDatabase } from '../../../server/openDatabase.ts';
import type { Database } from '../../../server/platform/database/database.ts';
import { startJobs } from '../../../server/jobs.ts';
import { configFor } from '../../../server/sandbox/config.ts';
import { startMicrosoft, type Microsoft, type MicrosoftOptions } from '../../../server/sandbox/microsoft.ts';
import type { SandboxPerson } from '../../../server/sandbox/people.ts';
import { openServices } from '../../../server/services.ts';
import type { MakeKeys } from '../../../server/platform/admission/keys.ts';
import type { Services } from '../../../server/platform/services.ts';
import { answerUnreadable } from '../../../server/platform/http/unreadable.ts';
import { timeLimits } from '../../../server/platform/http/timeLimits.ts';
import { migratedDatabase } from '../database/migrated.ts';
import { keysFromStock } from './keyStock.ts';
import { mustNameTenant } from '../database/statements.ts';

type Params<E extends Endpoint> = Omit<Record<PathNames<E['path']>, string>, 'series'>;
// The input type, because older panels omit fields that have a default.
type Asking<E extends Endpoint> = Params<E> & { body?: z.input<E['body']> };

/** One person's requests, with a real token, through the same authorization as a panel's. */
export interface Person {
  id: string;
  name: string;
  token: string;
  microsoft: Microsoft;
  readonly url: string;
  ask<E extends Endpoint>(endpoint: E, asking: Asking<E>): Promise<AnswerOf<E>>;
  /** An answer fails the test. `body` may be anything, valid or not. */
  refused(endpoint: Endpoint, asking: Record<string, unknown>): Promise<Problem>;
}

export interface TestServer extends AsyncDisposable {
  url: string;
  services: Services;
  db: Database;
  microsoft: Microsoft;
  config: Config;
  /** Epoch milliseconds. */
  clock: { now: number };
  as(person: SandboxPerson): Person;
  restart(whileStopped?: () => void): Promise<void>;
  /** Stops the server, but keeps database and stand-in for one in another process. */
  stop(): Promise<void>;
  startAnother(): Promise<AnotherServer>;
}

export interface AnotherServer extends AsyncDisposable {
  url: string;
  microsoft: Microsoft;
  as(person: SandboxPerson): Person;
}

interface ServerOptions extends MicrosoftOptions {
  config?: Partial<Config>;
  timeLimits?: Partial<typeof timeLimits>;
  /** Epoch milliseconds. */
  now?: number;
  onStatement?: (sql: string) => void;
}

const noon = Date.UTC(2026, 10, 23, 12);

export async function startServer({
  config: set,
  onStatement,
  timeLimits: limits,
  now = noon,
  ...options
}: ServerOptions = {}): Promise<TestServer> {
  const microsoft = await startMicrosoft(options);
  const folder = await mkdtemp(join(tmpdir(), 'bookend-'));
  const database = await migratedDatabase(folder);
  const config = configFor(microsoft, {
    port: 0,
    publicUrl: 'https://bookend.contoso.example',
    databaseUrl: database.url,
    teamsAppId: '5c9a2a7e-0000-4000-8000-00000000b00c',
    logLevel: 'silent',
    // Most tests skip the ten seconds in which a close can be undone.
    closingMs: 0,
    // Tests send requests as fast as they can.
    ratePerPerson: 10_000_000,
    ratePerTenant: 10_000_000,
    ...set,
  });
  const clock = { now };
  const makeKeys = keysFromStock();
  const opening = { onStatement, limits, makeKeys };
  let running = await open(config, clock, opening);
  const db = await openDatabase(config.databaseUrl);
  return {
    get url() {
      return running.url;
    },
    get services() {
      return running.services;
    },
    db,
    microsoft,
    config,
    clock,
    as: (person) => personAt(() => running.url, microsoft, person),
    async restart(whileStopped) {
      await shut(running);
      whileStopped?.();
      running = await open(config, clock, opening);
    },
    async stop() {
      await db.destroy();
      await shut(running);
    },
    async startAnother() {
      const another = await open(config, clock, opening);
      return {
        url: another.url,
        microsoft,
        as: (person) => personAt(() => another.url, microsoft, person),
        [Symbol.asyncDispose]: () => shut(another),
      };
    },
    async [Symbol.asyncDispose]() {
      if (running.http.listening) await shut(running);
      await microsoft[Symbol.asyncDispose]();
      await db.destroy();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Running {
  url: string;
  services: Services;
  http: Server;
}

interface Opening {
  onStatement: ((sql: string) => void) | undefined;
  limits: ServerOptions['timeLimits'] | undefined;
  makeKeys: MakeKeys;
}

async function open(
  config: Config,
  clock: { now: number },
  { onStatement, limits, makeKeys }: Opening,
): Promise<Running> {
  const hear = (sql: string) => {
    mustNameTenant(sql);
    onStatement?.(sql);
  };
  const services = await openServices(config, { now: () => clock.now, onStatement: hear, makeKeys });
  const http = createServer({ ...timeLimits, ...limits }, createApp(services));
  answerUnreadable(http, config);
  // After Node's default of 5 s between two requests, a test would use a connection that is just closing.
  http.keepAliveTimeout = 75_000;
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  startJobs(services);
  const { port } = http.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, services, http };
}

async function shut({ services, http }: Running): Promise<void> {
  services.stop();
  const closed = once(http, 'close');
  http.close();
  http.closeAllConnections();
  await closed;
  await services[Symbol.asyncDispose]();
}

export function personAt(url: () => string, microsoft: Microsoft, person: SandboxPerson): Person {
  const token = microsoft.tokenFor(person);
  const send = async (endpoint: Endpoint, asking: Record<string, unknown>) => {
    const { body, ...params } = asking;
    const address = `${url()}${pathOf(endpoint.path, { series: microsoft.chat.id, ...params })}`;
    return fetch(address, {
      method: endpoint.method.toUpperCase(),
      headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  };
  return {
    id: person.id,
    name: person.name,
    token,
    microsoft,
    get url() {
      return url();
    },
    async ask(endpoint, asking) {
      const response = await send(endpoint, asking);
      const answer: AnswerOf<typeof endpoint> = await response.json();
      if (!response.ok) throw new Error(`${endpoint.path} was refused: ${JSON.stringify(answer)}`);
      return answer;
    },
    async refused(endpoint, asking) {
      const response = await send(endpoint, asking);
      const problem: Problem = await response.json();
      if (response.ok) throw new Error(`${endpoint.path} was not refused: ${JSON.stringify(problem)}`);
      return problem;
    },
  };
}

/** Padded to the fixed length of anonymous requests: JSON may end with blanks. */
export function filledUp(body: unknown, bytes: number): string {
  const text = JSON.stringify(body);
  return text + ' '.repeat(Math.max(0, bytes - Buffer.byteLength(text)));
}
