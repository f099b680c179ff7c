import type { Router } from 'express';
import * as contract from '#contract/meeting/mistake.ts';
import { AppError } from '../../core/errors.ts';
import type { At } from '../../core/scope.ts';
import { serve, type Handler } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import * as store from './store.ts';

export function mistakeRoutes(router: Router, services: Services): void {
  serve(router, services, contract.readMistakes, readMistakes);
  serve(router, services, contract.saveMistake, saveMistake);
  serve(router, services, contract.dropMistake, dropMistake);
}

const readMistakes: Handler<typeof contract.readMistakes> = async ({ at }, { db }) => ({
  mistakes: await store.listMistakes(db, at),
});

const saveMistake: Handler<typeof contract.saveMistake> = async ({ at, params, body }, { db, live, now }) => {
  const isSaved = await store.saveMistake(db, at, { id: params.mistake, at: now(), ...body });
  const mistake = await store.findMistake(db, at, params.mistake);
  if (!mistake) throw new AppError('not_found', 'No such mistake in this meeting');
  const isAskedTwice = body.version === 0 && JSON.stringify(mistake.content) === JSON.stringify(body.content);
  if (!isSaved && !isAskedTwice)
    throw new AppError('stale', 'It was written in another window', {
      current: { version: mistake.version, content: mistake.content },
    });
  announce(live, at);
  return mistake;
};

const dropMistake: Handler<typeof contract.dropMistake> = async ({ at, params }, { db, live }) => {
  if (!(await store.dropMistake(db, at, params.mistake)))
    throw new AppError('not_found', 'No such mistake in this meeting');
  announce(live, at);
  return {};
};

/** Only hosts may read these before the recap. */
function announce(live: Services['live'], at: At): void {
  for (const topic of ['mistakes', 'review'] as const) live.announce(at, topic, 'hosts');
}
