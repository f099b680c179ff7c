import { tenantAtOf, type TenantAt } from '../../core/scope.ts';
import { forgetHistory, transaction } from '../../platform/database/database.ts';
import { repeat } from '../../platform/schedule.ts';
import type { Upkeep } from '../../platform/database/upkeep.ts';
import type { Services } from '../../platform/services.ts';
import { announceChange } from './routes.ts';
import * as store from './store.ts';

const hourMs = 3_600_000;
const dayMs = 86_400_000;

/**
 * Retention: when the server starts and then every hour, deletes what is older than its tenant keeps, and rows that were
 * written after their meeting was deleted. Several processes may run it at once: each meeting is deleted in one
 * transaction, and the second process finds nothing.
 */
export function keepToRetention(services: Services, { upkeep }: { upkeep: Upkeep }): void {
  const { config, now } = services;
  repeat(services, { everyMs: hourMs, failure: 'old meetings not deleted' }, async () => {
    for (const tenant of config.tenants) {
      const days = config.retention.byTenant[tenant] ?? config.retention.days;
      if (days > 0) await deleteBefore(services, tenantAtOf(tenant), now() - days * dayMs, upkeep);
    }
  });
  repeat(services, { everyMs: hourMs, failure: 'what came late not deleted' }, async () => {
    for (const tenant of config.tenants) await deleteLate(services, tenantAtOf(tenant), upkeep);
  });
}

async function deleteBefore(services: Services, at: TenantAt, before: number, upkeep: Upkeep): Promise<void> {
  const { db, log, now, stopping } = services;
  let meetings = 0;
  for await (const old of batches(() => store.findOld(db, at, before))) {
    for (const meeting of old) {
      if (stopping.aborted) return;
      await transaction(db, (trx) => store.deleteMeeting(trx, upkeep, { at: meeting, nowMs: now() }));
    }
    announceChange(services, old);
    meetings += old.length;
  }
  let hadMore = false;
  for (const deleteBatch of upkeep.deleteBefore)
    while (await transaction(db, (trx) => deleteBatch(trx, at, before))) hadMore = true;
  if (await store.deleteOldRows(db, upkeep, { at, before })) hadMore = true;
  if (meetings === 0 && !hadMore) return;
  await forgetHistory(db);
  log.info({ meetings }, 'old meetings deleted');
}

/** No save takes an hour: by then all late rows of a deleted meeting have been written. */
async function deleteLate(services: Services, at: TenantAt, upkeep: Upkeep): Promise<void> {
  const { db, now, stopping } = services;
  const before = now() - hourMs;
  let hadAny = false;
  for await (const deleted of batches(() => store.findDeleted(db, at, before)))
    for (const meeting of deleted) {
      if (stopping.aborted) return;
      if (await transaction(db, (trx) => store.deleteLate(trx, upkeep, meeting))) hadAny = true;
    }
  if (hadAny) await forgetHistory(db);
}

async function* batches<Found>(find: () => Promise<Found[]>): AsyncGenerator<Found[]> {
  for (let found = await find(); found.length > 0; found = await find()) yield found;
}
