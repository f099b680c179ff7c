import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from './app.ts';
import { runCommand } from './commands/runCommand.ts';
import { ConfigError, readConfig, type Config } from './core/config.ts';
import { openAlone } from './platform/database/exclusiveLock.ts';
import { fileOf, isServerUrl } from './platform/database/database.ts';
import { timeLimits } from './platform/http/timeLimits.ts';
import { answerUnreadable } from './platform/http/unreadable.ts';
import { createWaitGroup } from './platform/waitGroup.ts';
import { startJobs } from './jobs.ts';
import { openServices } from './services.ts';

const lettingGoMs = 11_000;
const lookMs = 100;

/** Docker kills after 10 s, Azure and Kubernetes after 30; closing the database needs the rest. */
const drainMs = 9_000;

export async function main(): Promise<void> {
  await runCommand(() => serveUntilStopped(readConfig()));
}

/**
 * Longer than load balancers' 60 s: one that reuses a connection we have just closed answers 502. It also spares a
 * thousand refetching panels a reconnect.
 */
const keepAliveMs = 75_000;

/**
 * Connections that may wait to be accepted, up to the system's own limit (Linux: `net.core.somaxconn`, 4,096). Node's 511
 * are fewer than open Teams at nine: the others would try again after a second.
 */
const backlog = 4_096;

/** Graceful shutdown: on a signal, finishes what runs, for at most ten seconds in all. */
async function serveUntilStopped(config: Config): Promise<void> {
  const lock = await holdFile(config);
  const services = await openServices(config);
  const server = createServer(timeLimits, createApp(services));
  answerUnreadable(server, config);
  server.keepAliveTimeout = keepAliveMs;
  server.listen({ port: config.port, host: config.host, backlog });
  await once(server, 'listening');
  startJobs(services);
  services.log.info({ address: server.address() }, 'Bookend is ready');

  const requests = createWaitGroup();
  server.prependListener('request', (_request, response: ServerResponse) => {
    // Requests refused during the shutdown aren't waited for.
    if (!services.stopping.aborted) response.on('close', requests.begin());
  });

  const stop = async () => {
    const overtime = AbortSignal.timeout(drainMs);
    services.stop();
    services.log.info('Bookend is stopping');
    // Keeps listening meanwhile: new requests get 503 with Retry-After.
    await requests.wait(overtime);
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
    await services[Symbol.asyncDispose]();
    lock?.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}

/** A SQLite file is for one server: panels of a second one would miss this one's notices. */
async function holdFile({ databaseUrl }: Config): Promise<DatabaseSync | undefined> {
  if (isServerUrl(databaseUrl)) return undefined;
  const file = fileOf(databaseUrl);
  for (const until = performance.now() + lettingGoMs; ; await sleep(lookMs)) {
    const lock = openAlone(`${file}-lock`);
    if (lock) return lock;
    if (performance.now() > until)
      throw new ConfigError(
        `Another Bookend uses ${file}. Stop that one, or set DATABASE_URL to a PostgreSQL: several can share that.`,
      );
  }
}
