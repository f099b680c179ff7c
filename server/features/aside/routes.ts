import type { Router } from 'express';
import * as contract from '#contract/person/aside.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import { selfOf, type Self } from '../../core/scope.ts';
import { serve, servePerson, type Handler } from '../../gate/serve.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Services } from '../../platform/services.ts';
import { asideProblems, textProblems } from './rules.ts';
import * as store from './store.ts';

export function asideRoutes(router: Router, services: Services): void {
  servePerson(router, services, contract.readAsides, readAsides);
  servePerson(router, services, contract.readAside, readAside);
  serve(router, services, contract.writeAside, writeAside);
  servePerson(router, services, contract.saveAside, saveAside);
  servePerson(router, services, contract.renewAside, renewAside);
  servePerson(router, services, contract.deleteAside, deleteAside);
}

const readAsides: Handler<typeof contract.readAsides> = async ({ self }, { db, now }) => ({
  asides: await store.listAsides(db, self, now()),
});

const readAside: Handler<typeof contract.readAside> = ({ self, params }, { db, now }) =>
  findOwn(db, self, params.aside, now());

const writeAside: Handler<typeof contract.writeAside> = async ({ caller, people, params, body }, { db, live, now }) => {
  const self = selfOf(caller);
  const { text } = body.content;
  refuseFields(asideProblems({ person: body.person, text }, caller.id, people));
  const about = { id: body.person, name: people.get(body.person)?.name ?? '' };
  const found = await store.addAside(db, self, { id: params.aside, about, text, at: now() });
  // The id is taken by somebody else's aside.
  if (!found) throw notYours();
  if (found.id !== params.aside) throw new AppError('stale', 'There is one about this person', { current: found });
  live.announce(self, 'home');
  return found;
};

const saveAside: Handler<typeof contract.saveAside> = async ({ self, params, body }, { db, live, now }) => {
  const { version, content } = body;
  const before = await findOwn(db, self, params.aside, now());
  refuseFields(textProblems(content.text));
  const isSaved = await store.saveAside(db, self, { id: before.id, version, text: content.text, at: now() });
  const current = await findOwn(db, self, params.aside, now());
  if (!isSaved)
    throw new AppError('stale', 'It was changed in another window', {
      current: { version: current.version, content: current.content },
    });
  live.announce(self, 'home');
  return current;
};

const renewAside: Handler<typeof contract.renewAside> = async ({ self, params }, { db, live, now }) => {
  if (!(await store.renewAside(db, self, params.aside, now()))) throw notYours();
  live.announce(self, 'home');
  return {};
};

const deleteAside: Handler<typeof contract.deleteAside> = async ({ self, params }, { db, live }) => {
  if (!(await store.deleteAside(db, self, params.aside))) throw notYours();
  live.announce(self, 'home');
  return {};
};

async function findOwn(db: Database, self: Self, id: string, nowMs: number): Promise<contract.Aside> {
  const found = await store.findAside(db, self, id, nowMs);
  if (!found) throw notYours();
  return found;
}

function notYours(): AppError {
  return new AppError('not_found', 'No such aside of yours');
}
