import { tenantAtOf } from '../../core/scope.ts';
import { forgetHistory } from '../../platform/database/database.ts';
import { repeat } from '../../platform/schedule.ts';
import type { Services } from '../../platform/services.ts';
import { deleteOver } from './store.ts';

const hourMs = 3_600_000;

/** Readers stop seeing a story at its end; this deletes it within the hour. */
export function deleteStoriesOver(services: Services): void {
  const { config, db, now } = services;
  repeat(services, { everyMs: hourMs, failure: 'stories that are over not deleted' }, async () => {
    let hadAny = false;
    for (const tenant of config.tenants) if (await deleteOver(db, tenantAtOf(tenant), now())) hadAny = true;
    if (hadAny) await forgetHistory(db);
  });
}
