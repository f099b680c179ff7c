import type { Router } from 'express';
import { dropMistake, readMistakes, saveMistake } from '#contract/learning.ts';
import { AppError } from '../errors.ts';
import type { Meeting } from '../http/scope.ts';
import { serve } from '../http/serve.ts';
import type { Services } from '../services.ts';
import * as store from './store.ts';

export function learningRoutes(router: Router, services: Services): void {
  const { db, live, now } = services;

  serve(router, services, readMistakes, async ({ meeting }) => ({ mistakes: await store.listMistakes(db, meeting) }));

  serve(router, services, saveMistake, async ({ meeting, params, body }) => {
    const isSaved = await store.saveMistake(db, meeting, { id: params.mistake, at: now(), ...body });
    const mistake = await store.findMistake(db, meeting, params.mistake);
    if (!mistake) throw new AppError('not_found', 'No such mistake in this meeting');
    const isAskedTwice = body.version === 0 && JSON.stringify(mistake.content) === JSON.stringify(body.content);
    if (!isSaved && !isAskedTwice)
      throw new AppError('stale', 'It was written in another window', {
        current: { version: mistake.version, content: mistake.content },
      });
    announce(meeting);
    return mistake;
  });

  serve(router, services, dropMistake, async ({ meeting, params }) => {
    if (!(await store.dropMistake(db, meeting, params.mistake)))
      throw new AppError('not_found', 'No such mistake in this meeting');
    announce(meeting);
    return {};
  });

  /** Only to hosts: what is written here is nobody else's to read before the recap. */
  function announce(meeting: Meeting) {
    for (const topic of ['mistakes', 'recap'] as const)
      live.announce(meeting, { topic, id: meeting.meeting.id }, 'hosts');
  }
}
