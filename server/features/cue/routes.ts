import type { Router } from 'express';
import { readCues, saveIntent, takeBackCue, tickCue } from '#contract/cue.ts';
import { AppError } from '../../core/errors.ts';
import type { At } from '../../core/scope.ts';
import { serve } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import * as store from './store.ts';

export function cueRoutes(router: Router, services: Services): void {
  const { db, live, now } = services;

  serve(router, services, readCues, async ({ at, caller }) => ({
    ticks: await store.listTicks(db, at, caller.id),
    intent: await store.findIntent(db, at, caller.id),
  }));

  serve(router, services, tickCue, async ({ at, caller, params, body }) => {
    await store.addTick(db, at, caller.id, params.tick, body.cue);
    announce(at);
    return {};
  });

  serve(router, services, takeBackCue, async ({ at, caller, params }) => {
    await store.deleteTick(db, at, caller.id, params.tick);
    announce(at);
    return {};
  });

  serve(router, services, saveIntent, async ({ at, caller, body }) => {
    const version = await store.saveIntent(db, at, caller.id, body.version, body.content);
    if (version === undefined) {
      const current = await store.findIntent(db, at, caller.id);
      throw new AppError('stale', 'It was changed in another window', { current });
    }
    announce(at);
    return { version, savedAt: now() };
  });

  /** Only for the host's other window: what is read is each one's own. */
  function announce(at: At) {
    live.announce(at, 'cues', 'hosts');
  }
}
