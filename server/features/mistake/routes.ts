import type { Router } from 'express';
import { dropMistake, readMistakes, saveMistake } from '#contract/mistake.ts';
import { AppError } from '../../core/errors.ts';
import type { At } from '../../core/scope.ts';
import { serve } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import * as store from './store.ts';

export function learningRoutes(router: Router, services: Services): void {
  const { db, live, now } = services;

  serve(router, services, readMistakes, async ({ at }) => ({ mistakes: await store.listMistakes(db, at) }));

  serve(router, services, saveMistake, async ({ at, params, body }) => {
    const isSaved = await store.saveMistake(db, at, { id: params.mistake, at: now(), ...body });
    const mistake = await store.findMistake(db, at, params.mistake);
    if (!mistake) throw new AppError('not_found', 'No such mistake in this meeting');
    const isAskedTwice = body.version === 0 && JSON.stringify(mistake.content) === JSON.stringify(body.content);
    if (!isSaved && !isAskedTwice)
      throw new AppError('stale', 'It was written in another window', {
        current: { version: mistake.version, content: mistake.content },
      });
    announce(at);
    return mistake;
  });

  serve(router, services, dropMistake, async ({ at, params }) => {
    if (!(await store.dropMistake(db, at, params.mistake)))
      throw new AppError('not_found', 'No such mistake in this meeting');
    announce(at);
    return {};
  });

  /** Only to hosts: what is written here is nobody else's to read before the recap. */
  function announce(at: At) {
    for (const topic of ['mistakes', 'recap'] as const) live.announce(at, topic, 'hosts');
  }
}
