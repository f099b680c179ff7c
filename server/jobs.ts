import { features } from './features.ts';
import { jobNeeds } from './needs.ts';
import type { Services } from './platform/services.ts';

export function startJobs(services: Services): void {
  for (const { jobs } of features) jobs?.(services, jobNeeds);
}
