import type { Router } from 'express';
import * as contract from '#contract/organization/behaviour.ts';
import { serve, servePerson, type Handler } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import { listBehaviours } from './store.ts';

export function behaviourRoutes(router: Router, services: Services): void {
  serve(router, services, contract.readBehaviours, readBehaviours);
  servePerson(router, services, contract.readMyBehaviours, readMyBehaviours);
}

const readBehaviours: Handler<typeof contract.readBehaviours> = async ({ at }, { db }) => ({
  behaviours: await listBehaviours(db, at),
});

const readMyBehaviours: Handler<typeof contract.readMyBehaviours> = async ({ self }, { db }) => ({
  behaviours: await listBehaviours(db, self),
});
