import { openOnTime } from './features/concern/anonymousInbox.ts';
import { keepToRetention } from './features/lifecycle/retention.ts';
import { closeOnTime } from './features/pulse/closing.ts';
import { deleteOldPools, deletePulseOf } from './features/pulse/deletion.ts';
import type { Services } from './platform/services.ts';

/** Starts what runs by the clock: each job at once and then every so often, until the services stop. */
export function startJobs(services: Services): void {
  closeOnTime(services);
  openOnTime(services);
  keepToRetention(services, { deletePulseOf, deleteOldPools });
}
