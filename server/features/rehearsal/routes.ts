import type { Router } from 'express';
import * as contract from '#contract/person/rehearsal.ts';
import { AppError } from '../../core/errors.ts';
import { servePerson, type Handler } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import * as store from './store.ts';

export function rehearsalRoutes(router: Router, services: Services): void {
  servePerson(router, services, contract.readRehearsals, readRehearsals);
  servePerson(router, services, contract.saveRehearsal, saveRehearsal);
  servePerson(router, services, contract.seeRehearsal, seeRehearsal);
  servePerson(router, services, contract.dropRehearsal, dropRehearsal);
}

const readRehearsals: Handler<typeof contract.readRehearsals> = async ({ self }, { db }) => ({
  rehearsals: await store.listRehearsals(db, self),
});

const saveRehearsal: Handler<typeof contract.saveRehearsal> = async ({ self, params, body }, { db, live, now }) => {
  const isSaved = await store.saveRehearsal(db, self, { id: params.rehearsal, at: now(), ...body });
  const rehearsal = await store.findRehearsal(db, self, params.rehearsal);
  if (!rehearsal) throw noSuch();
  const isAskedTwice = body.version === 0 && JSON.stringify(rehearsal.content) === JSON.stringify(body.content);
  const { version, content } = rehearsal;
  if (!isSaved && !isAskedTwice)
    throw new AppError('stale', 'It was written in another window', { current: { version, content } });
  live.announce(self, 'home');
  return rehearsal;
};

const seeRehearsal: Handler<typeof contract.seeRehearsal> = async ({ self, params }, { db, live, now }) => {
  if (!(await store.seeRehearsal(db, self, { id: params.rehearsal, at: now() }))) throw noSuch();
  live.announce(self, 'home');
  return {};
};

const dropRehearsal: Handler<typeof contract.dropRehearsal> = async ({ self, params }, { db, live }) => {
  if (!(await store.dropRehearsal(db, self, params.rehearsal))) throw noSuch();
  live.announce(self, 'home');
  return {};
};

function noSuch(): AppError {
  return new AppError('not_found', 'You wrote no such card');
}
