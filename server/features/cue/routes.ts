import type { Router } from 'express';
import * as contract from '#contract/meeting/cue.ts';
import { AppError } from '../../core/errors.ts';
import type { At } from '../../core/scope.ts';
import { serve, type Handler } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import * as store from './store.ts';

export function cueRoutes(router: Router, services: Services): void {
  serve(router, services, contract.readCues, readCues);
  serve(router, services, contract.tickCue, tickCue);
  serve(router, services, contract.takeBackCue, takeBackCue);
  serve(router, services, contract.saveIntent, saveIntent);
}

const readCues: Handler<typeof contract.readCues> = async ({ at, caller }, { db }) => ({
  ticks: await store.listTicks(db, at, caller.id),
  intent: await store.findIntent(db, at, caller.id),
});

const tickCue: Handler<typeof contract.tickCue> = async ({ at, caller, params, body }, { db, live }) => {
  await store.addTick(db, at, { person: caller.id, id: params.tick, cue: body.cue });
  announce(live, at);
  return {};
};

const takeBackCue: Handler<typeof contract.takeBackCue> = async ({ at, caller, params }, { db, live }) => {
  await store.deleteTick(db, at, { person: caller.id, id: params.tick });
  announce(live, at);
  return {};
};

const saveIntent: Handler<typeof contract.saveIntent> = async ({ at, caller, body }, { db, live, now }) => {
  const version = await store.saveIntent(db, at, { person: caller.id, ...body });
  if (version === undefined) {
    const current = await store.findIntent(db, at, caller.id);
    throw new AppError('stale', 'It was changed in another window', { current });
  }
  announce(live, at);
  return { version, savedAt: now() };
};

/** Only the caller's other windows: everybody reads only their own. */
function announce(live: Services['live'], at: At): void {
  live.announce(at, 'cues', 'hosts');
}
