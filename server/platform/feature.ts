import type { Router } from 'express';
import type { Caller } from '../core/people.ts';
import type { ChatAt } from '../core/scope.ts';
import type { AnyLifecycles } from './database/lifecycle.ts';
import type { Steps } from './database/migrations.ts';
import type { DeleteBefore, DeleteWithMeeting, DeleteWithName } from './database/upkeep.ts';
import type { Services } from './services.ts';

/** When a panel opens its stream, and at each heartbeat: then its user's token is at hand. */
export type OnPanel = (caller: Caller, at: ChatAt) => Promise<void>;

interface Feature<Own, Needs, JobNeeds> {
  /** A feature without tables only reads other features' data. */
  tables?: Own;
  migrations?: Steps;
  routes: (router: Router, services: Services, needs: Needs) => void;
  onPanel?: (services: Services, needs: Needs) => OnPanel;
  jobs?: (services: Services, needs: JobNeeds) => void;
  deleteWithMeeting?: DeleteWithMeeting;
  deleteBefore?: DeleteBefore;
  deleteWithName?: DeleteWithName;
}

/** Type-checks a feature where it is defined, so that an error shows there and not in the list of all features. */
export function defineFeature<const Own extends AnyLifecycles = never, Needs = unknown, JobNeeds = unknown>(
  feature: Feature<Own, Needs, JobNeeds>,
): Feature<Own, Needs, JobNeeds> {
  return feature;
}
