import type { Router } from 'express';
import type { AnyLifecycles } from './database/lifecycle.ts';
import type { Steps } from './database/migrations.ts';
import type { DeleteBefore, DeleteWithMeeting, DeleteWithName, Upkeep } from './database/upkeep.ts';
import type { Services } from './services.ts';

/** Everything that the server has of a feature. `server/features.ts` lists them. */
interface Feature<Own, Needs> {
  /** The lifecycle of each of its tables. */
  tables: Own;
  /** Its own changes to the database. One that has run anywhere never changes. */
  migrations?: Steps;
  /** Serves its endpoints. `needs`: what it needs of other features, which `server/needs.ts` brings. */
  routes: (router: Router, services: Services, needs: Needs) => void;
  /** Starts what runs by the clock. */
  jobs?: (services: Services, upkeep: Upkeep) => void;
  deleteWithMeeting?: DeleteWithMeeting;
  deleteBefore?: DeleteBefore;
  deleteWithName?: DeleteWithName;
}

/** Checks a feature where it is written down, not where all of them meet. */
export function defineFeature<const Own extends AnyLifecycles, Needs = unknown>(
  feature: Feature<Own, Needs>,
): Feature<Own, Needs> {
  return feature;
}
