import { tenantAtOf } from '../../core/scope.ts';
import { forgetHistory } from '../../platform/database/database.ts';
import { repeat } from '../../platform/schedule.ts';
import type { Services } from '../../platform/services.ts';
import { deleteOld } from './store.ts';

/** Nobody reads an expired aside; every hour it is deleted too. */
export function deleteExpired(services: Services): void {
  const { config, db, now } = services;
  repeat(services, { everyMs: 3_600_000, failure: 'expired asides not deleted' }, async () => {
    let hadAny = false;
    for (const tenant of config.tenants) if (await deleteOld(db, tenantAtOf(tenant), now())) hadAny = true;
    if (hadAny) await forgetHistory(db);
  });
}
