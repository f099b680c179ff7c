import type { Router } from 'express';
import { readCues, saveIntent, takeBackCue, tickCue } from '#contract/cue.ts';
import { AppError } from '../errors.ts';
import type { Meeting } from '../http/scope.ts';
import { serve } from '../http/serve.ts';
import type { Services } from '../services.ts';
import * as store from './store.ts';

export function cueRoutes(router: Router, services: Services): void {
  const { db, live, now } = services;

  serve(router, services, readCues, async ({ meeting, caller }) => ({
    ticks: await store.listTicks(db, meeting, caller.id),
    intent: await store.findIntent(db, meeting, caller.id),
  }));

  serve(router, services, tickCue, async ({ meeting, caller, params, body }) => {
    await store.addTick(db, meeting, caller.id, params.tick, body.cue);
    announce(meeting);
    return {};
  });

  serve(router, services, takeBackCue, async ({ meeting, caller, params }) => {
    await store.deleteTick(db, meeting, caller.id, params.tick);
    announce(meeting);
    return {};
  });

  serve(router, services, saveIntent, async ({ meeting, caller, body }) => {
    const version = await store.saveIntent(db, meeting, caller.id, body.version, body.content);
    if (version === undefined) {
      const current = await store.findIntent(db, meeting, caller.id);
      throw new AppError('stale', 'It was changed in another window', { current });
    }
    announce(meeting);
    return { version, savedAt: now() };
  });

  /** Only for the host's other window: what is read is each one's own. */
  function announce(meeting: Meeting) {
    live.announce(meeting, { topic: 'cues', id: meeting.meeting.id }, 'hosts');
  }
}
