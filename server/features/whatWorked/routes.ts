import type { Router } from 'express';
import type { Behaviour } from '#contract/organization/behaviour.ts';
import * as contract from '#contract/organization/whatWorked.ts';
import { appRoles } from '#contract/wire/audience.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import type { Caller } from '../../core/people.ts';
import { selfOf, type TenantAt } from '../../core/scope.ts';
import { servePerson, serveTenant, type Handler } from '../../gate/serve.ts';
import { hasHosted } from '../../meeting/hosted.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Services } from '../../platform/services.ts';
import { helpedShown, noteProblems } from './rules.ts';
import * as store from './store.ts';

const yearMs = 365 * 86_400_000;

export interface WhatWorkedNeeds {
  listBehaviours: (db: Database, at: TenantAt) => Promise<Behaviour[]>;
}

type Context = Services & WhatWorkedNeeds;

export function whatWorkedRoutes(router: Router, services: Services, needs: WhatWorkedNeeds): void {
  const context = { ...services, ...needs };
  servePerson(router, context, contract.readWhatWorked, readWhatWorked);
  servePerson(router, context, contract.readHiddenWhatWorked, readHidden);
  servePerson(router, context, contract.shareWhatWorked, shareWhatWorked);
  servePerson(router, context, contract.removeWhatWorked, removeWhatWorked);
  servePerson(router, context, contract.sayItHelped, sayItHelped);
  serveTenant(router, context, contract.readWhatWorkedToEdit, readToEdit);
  serveTenant(router, context, contract.hideWhatWorked, hideWhatWorked);
}

const readWhatWorked: Handler<typeof contract.readWhatWorked, Context> = async ({ self, caller }, context) => {
  // Everybody else gets what hosts get where nobody has written anything: their own.
  const behaviours = (await readsOthers(context, caller)) ? await behavioursIn(context, self) : [];
  const notes = await store.listNotes(context.db, self, behaviours);
  const { counts, mine } = await store.countHelped(
    context.db,
    self,
    notes.map(({ id }) => id),
  );
  return {
    notes: notes.map((note) => ({
      ...note,
      hasHelped: mine.has(note.id),
      helped: helpedShown(counts.get(note.id) ?? 0),
    })),
  };
};

const readHidden: Handler<typeof contract.readHiddenWhatWorked, Context> = async ({ self }, { db }) => ({
  notes: await store.listHidden(db, self),
});

/** Announces nothing: a notice to everybody would tell when a note without a name was written. */
const shareWhatWorked: Handler<typeof contract.shareWhatWorked, Context> = async (
  { self, caller, params, body },
  context,
) => {
  refuseFields(noteProblems(body, await offeredIn(context, self)));
  const note = { ...body, text: body.text.trim(), id: params.whatWorked, byName: caller.name, at: context.now() };
  if (!(await store.addNote(context.db, self, note))) throw noSuchNote();
  return {};
};

const removeWhatWorked: Handler<typeof contract.removeWhatWorked, Context> = async ({ self, params }, { db, live }) => {
  if (!(await store.removeNote(db, self, params.whatWorked))) throw noSuchNote();
  live.announce(self, 'what-worked');
  return {};
};

/** Announces nothing: a notice to everybody would tell when somebody pressed. */
const sayItHelped: Handler<typeof contract.sayItHelped, Context> = async (
  { self, caller, params, body },
  { db, now },
) => {
  const note = params.whatWorked;
  if (!(await readsOthers({ db, now }, caller)) || !(await store.isReadable(db, self, note))) throw noSuchNote();
  await store.sayHelped(db, self, { note, hasHelped: body.hasHelped, at: now() });
  return {};
};

const readToEdit: Handler<typeof contract.readWhatWorkedToEdit, Context> = async ({ tenantAt }, context) => ({
  notes: await store.listToEdit(context.db, tenantAt, await behavioursIn(context, tenantAt)),
});

const hideWhatWorked: Handler<typeof contract.hideWhatWorked, Context> = async (
  { tenantAt, params, body: { why } },
  { db, live },
) => {
  if (why !== null && isBlankText(why)) refuseFields([{ field: 'why', code: 'empty' }]);
  const isHidden = await store.hideNote(db, tenantAt, { id: params.whatWorked, why: why?.trim() ?? null });
  if (!isHidden) throw noSuchNote();
  live.announce(tenantAt, 'what-worked');
  return {};
};

/** Hosts of the last year, and internal communications. */
async function readsOthers({ db, now }: Pick<Services, 'db' | 'now'>, caller: Caller): Promise<boolean> {
  return caller.roles.has(appRoles.comms) || (await hasHosted(db, selfOf(caller), now() - yearMs));
}

async function behavioursIn({ db, listBehaviours }: Context, at: TenantAt): Promise<string[]> {
  return (await listBehaviours(db, at)).map(({ id }) => id);
}

/** Retired behaviours are read, but not written about. */
async function offeredIn({ db, listBehaviours }: Context, at: TenantAt): Promise<string[]> {
  return (await listBehaviours(db, at)).filter(({ isRetired }) => !isRetired).map(({ id }) => id);
}

function noSuchNote(): AppError {
  return new AppError('not_found', 'No such note, or not yours');
}
