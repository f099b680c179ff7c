import { features, upkeep } from './features.ts';
import type { Services } from './platform/services.ts';

/** Starts what runs by the clock: each job at once and then every so often, until the services stop. */
export function startJobs(services: Services): void {
  for (const { jobs } of features) jobs?.(services, upkeep);
}
