import type { Router } from 'express';
import { readBehaviours } from '#contract/behaviour.ts';
import { serve } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import { listBehaviours } from './store.ts';

export function behaviourRoutes(router: Router, services: Services): void {
  const { db } = services;

  serve(router, services, readBehaviours, async ({ at }) => ({
    behaviours: await listBehaviours(db, at),
  }));
}
