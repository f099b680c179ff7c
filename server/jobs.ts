import { features, upkeep } from './features.ts';
import type { Services } from './platform/services.ts';

/** Starts the scheduled jobs: each runs at once and then at its interval, until the services stop. */
export function startJobs(services: Services): void {
  for (const { jobs } of features) jobs?.(services, upkeep);
}
