import { forgetHistory, transaction } from '../database/database.ts';
import type { Services } from '../services.ts';
import { announceChange } from './routes.ts';
import * as store from './store.ts';

const sweepMs = 3_600_000;
const dayMs = 86_400_000;

/**
 * Deletes what is older than its tenant keeps, when the server starts and every hour. Several processes may do so at
 * once: each meeting goes in one transaction, and whoever comes second finds nothing. Ends with the server.
 */
export function keepToRetention(services: Services): void {
  const { config, log, stopping } = services;
  const sweep = async () => {
    for (const tenant of config.tenants) {
      const days = config.retention.byTenant[tenant] ?? config.retention.days;
      if (days > 0) await deleteBefore(services, tenant, services.now() - days * dayMs);
    }
  };
  const sweepSafely = () => {
    sweep().catch((err: unknown) => log.error({ err }, 'old meetings not deleted'));
  };
  const timer = setInterval(sweepSafely, sweepMs);
  timer.unref();
  stopping.addEventListener('abort', () => clearInterval(timer), { once: true });
  sweepSafely();
  // Not every hour: with a hundred thousand meetings nobody else is served for a second.
  deleteOrphans(services).catch((err: unknown) => log.error({ err }, 'orphans not deleted'));
}

async function deleteOrphans({ db }: Services): Promise<void> {
  if (await store.deleteOrphans(db)) await forgetHistory(db);
}

async function deleteBefore(services: Services, tenant: string, before: number): Promise<void> {
  const { db, log, stopping } = services;
  let meetings = 0;
  for (
    let old = await store.findOld(db, tenant, before);
    old.length > 0;
    old = await store.findOld(db, tenant, before)
  ) {
    for (const key of old) {
      if (stopping.aborted) return;
      await transaction(db, (trx) => store.deleteMeeting(trx, key));
    }
    announceChange(services, old);
    meetings += old.length;
  }
  const hadReleases = await store.deleteOldReleases(db, tenant, before);
  const hadFocuses = await store.deleteOldFocuses(db, tenant, before);
  if (meetings === 0 && !hadReleases && !hadFocuses) return;
  await forgetHistory(db);
  log.info({ meetings }, 'old meetings deleted');
}
