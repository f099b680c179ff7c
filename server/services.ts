import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from './core/config.ts';
import { openDatabase } from './openDatabase.ts';
import { isServerUrl, type Database, type Watching } from './platform/database/database.ts';
import { inMemoryLive, type Live } from './platform/live/live.ts';
import { countRefusedUnnamed } from './platform/telemetry/refusedAnonymous.ts';
import { keyMaker, type MakeKeys } from './platform/admission/keys.ts';
import { createLog } from './platform/telemetry/log.ts';
import { openMetrics } from './platform/telemetry/metrics.ts';
import { createWaitGroup } from './platform/waitGroup.ts';
import { microsoftLater } from './platform/microsoft/loadLater.ts';
import type { Services } from './platform/services.ts';
import { createRates } from './platform/http/rateLimit.ts';

const lastMs = 500;

interface Options extends Watching {
  now?: () => number;
  makeKeys?: MakeKeys;
}

export async function openServices(
  config: Config,
  { now = Date.now, makeKeys = keyMaker(), ...watching }: Options = {},
): Promise<Services> {
  const db = await openDatabase(config.databaseUrl, watching);
  const stopping = new AbortController();
  const log = createLog(config.logLevel);
  const refusedUnnamed = countRefusedUnnamed();
  const live = await liveFor(config, { db, log, stopping: stopping.signal });
  const running = createWaitGroup();
  const holdOpen = (work: Promise<void>) => void work.finally(running.begin());
  const allEnded = async () => {
    // Express continues in a later turn after a hundred routes, so a request may reach its handler only now.
    do await Promise.all([running.wait(), turn()]);
    while (!running.isEmpty());
  };
  return {
    config,
    log,
    now,
    db,
    live,
    outside: microsoftLater(config, log),
    rates: createRates(config),
    makeKeys,
    metrics: config.metricsToken === null ? null : await openMetrics({ db, live, refusedUnnamed }),
    refusedUnnamed,
    ownReads: new Map(),
    stopping: stopping.signal,
    stop: () => stopping.abort(),
    inBackground(work) {
      holdOpen(work.catch((error: unknown) => log.error({ err: error }, 'background work failed')));
    },
    async underWay(work) {
      holdOpen(work.catch(() => {}));
      return work;
    },
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await Promise.race([allEnded(), sleep(lastMs, undefined, { ref: false })]);
      await db.destroy();
    },
  };
}

/** Several processes share a PostgreSQL; a SQLite file has one. */
async function liveFor(
  { databaseUrl }: Config,
  around: { db: Database; log: Logger; stopping: AbortSignal },
): Promise<Live> {
  const here = inMemoryLive();
  if (!isServerUrl(databaseUrl)) return here;
  const { acrossProcesses } = await import('./platform/live/postgresLive.ts');
  return acrossProcesses(databaseUrl, here, around);
}
