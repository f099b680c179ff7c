import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { isServerUrl, openDatabase, type Database, type Watching } from './database/database.ts';
import { inMemoryLive, type Live } from './live/live.ts';
import { countRefusedUnnamed, type RefusedUnnamed } from './http/refusedUnnamed.ts';
import { createLog } from './log.ts';
import { openMetrics, type Metrics } from './metrics.ts';
import { microsoft } from './outside/graph.ts';
import type { Outside } from './outside/outside.ts';
import { createRates, type Rates } from './rates.ts';

const lastMs = 500;

/** Everything the server is made of. */
export interface Services extends AsyncDisposable {
  config: Config;
  log: Logger;
  /** The meeting's clock, epoch milliseconds. Tokens live by the machine's own. */
  now: () => number;
  db: Database;
  live: Live;
  outside: Outside;
  rates: Rates;
  /** Null where nobody may read them. */
  metrics: Metrics | null;
  refusedUnnamed: RefusedUnnamed;
  /** Fires when the server stops; streams end on it. */
  stopping: AbortSignal;
  stop: () => void;
  /** Work that no request waits for. It has half a second to finish before the database closes; what it leaves must be safe. */
  inBackground: (work: Promise<void>) => void;
}

/** The one place that chooses what the server is made of. */
export async function openServices(
  config: Config,
  { now = Date.now, ...watching }: { now?: () => number } & Watching = {},
): Promise<Services> {
  const db = await openDatabase(config.databaseUrl, watching);
  const stopping = new AbortController();
  const log = createLog(config.logLevel);
  const refusedUnnamed = countRefusedUnnamed();
  const live = await liveFor(config, { db, log, stopping: stopping.signal });
  const running = new Set<Promise<void>>();
  return {
    config,
    log,
    now,
    db,
    live,
    outside: microsoft(config),
    rates: createRates(config),
    metrics: config.metricsToken === null ? null : await openMetrics({ db, live, refusedUnnamed }),
    refusedUnnamed,
    stopping: stopping.signal,
    stop: () => stopping.abort(),
    inBackground(work) {
      const told = work.catch((error: unknown) => log.error({ err: error }, 'background work failed'));
      running.add(told);
      void told.finally(() => running.delete(told));
    },
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await Promise.race([Promise.all(running), sleep(lastMs, undefined, { ref: false })]);
      await db.destroy();
    },
  };
}

/** Several processes share a PostgreSQL; a file has one. */
async function liveFor(
  { databaseUrl }: Config,
  around: { db: Database; log: Logger; stopping: AbortSignal },
): Promise<Live> {
  const here = inMemoryLive();
  if (!isServerUrl(databaseUrl)) return here;
  const { acrossProcesses } = await import('./live/acrossProcesses.ts');
  return acrossProcesses(databaseUrl, here, around);
}
