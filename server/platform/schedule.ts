import { tenantAtOf, type TenantAt } from '../core/scope.ts';
import { forgetHistory, type Database } from './database/database.ts';
import type { Services } from './services.ts';

interface Repeating {
  everyMs: number;
  failure: string;
}

/** Runs `work` now and at each interval until the server stops. It must be safe to interrupt and repeat. */
export function repeat(
  { inBackground, log, stopping }: Pick<Services, 'inBackground' | 'log' | 'stopping'>,
  { everyMs, failure }: Repeating,
  work: () => Promise<void>,
): void {
  const turn = () => {
    const done = work().catch((err: unknown) => {
      // Shutdown didn't wait for this run, so the database is closed.
      if (!stopping.aborted) log.error({ err }, failure);
    });
    inBackground(done);
  };
  const timer = setInterval(turn, everyMs);
  timer.unref();
  stopping.addEventListener('abort', () => clearInterval(timer), { once: true });
  turn();
}

/** In each tenant. `deleteOld` returns whether it deleted any: then they leave the database's files too. */
export function deleteHourly(
  services: Services,
  failure: string,
  deleteOld: (db: Database, at: TenantAt, nowMs: number) => Promise<boolean>,
): void {
  const { config, db, now } = services;
  repeat(services, { everyMs: 3_600_000, failure }, async () => {
    let hadAny = false;
    for (const tenant of config.tenants) if (await deleteOld(db, tenantAtOf(tenant), now())) hadAny = true;
    if (hadAny) await forgetHistory(db);
  });
}
