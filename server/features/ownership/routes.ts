import type { Router } from 'express';
import * as contract from '#contract/meeting/ownership.ts';
import type { Action } from '#contract/meeting/recap.ts';
import { addWithin } from '../../platform/database/rowLimit.ts';
import { transaction, type Database, type Trx } from '../../platform/database/database.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import { selfOf, type At } from '../../core/scope.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import { serve, servePerson, type Handler } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import { dayIn } from '../../core/day.ts';
import { actionsFor, agree, emptyTouch, isHanded, pastCheckIns, dayProblems, type MeetingActions } from './rules.ts';
import { listActionsOf, listNoLonger } from './myActions.ts';
import * as store from './store.ts';
import { ownershipCap } from './tables.ts';
import { toView } from './view.ts';

const weekMs = 7 * 86_400_000;

export interface OwnershipNeeds {
  actionsOf: (db: Database | Trx, at: At) => Promise<MeetingActions>;
}

export function ownershipRoutes(router: Router, services: Services, needs: OwnershipNeeds): void {
  const context = { ...services, ...needs };
  serve(router, context, contract.readOwnership, readOwnership);
  serve(router, context, contract.answerAction, answerAction);
  serve(router, context, contract.agreeCheckIn, agreeCheckIn);
  serve(router, context, contract.sayRoom, sayRoom);
  serve(router, context, contract.saveTouch, saveTouch);
  servePerson(router, context, contract.readMyActions, readMyActions);
}

type Context = Services & OwnershipNeeds;

const readOwnership: Handler<typeof contract.readOwnership, Context> = async (request, { db, actionsOf }) => {
  const actions = await actionsOf(db, request.at);
  return toView(request, actions, await store.listOwnership(db, request.at));
};

const answerAction: Handler<typeof contract.answerAction, Context> = async (
  { at, meeting, caller, params, body },
  { db, live, now, actionsOf },
) => {
  const key = { action: params.action, person: caller.id };
  const { due, what } = ownedIn(await actionsOf(db, at), meeting, key);
  refuseFields(dayProblems(body.day, due, dayIn(meeting.time_zone, now())));
  await saveAnswer(db, at, { ...key, answered_at: now(), day: body.day, said_to: body.what ?? what });
  announce(live, at, caller.id);
  live.announce(selfOf(caller), 'home');
  return {};
};

const agreeCheckIn: Handler<typeof contract.agreeCheckIn, Context> = async (
  { at, meeting, caller, params, body },
  { db, live, now, actionsOf },
) => {
  const key = { action: params.action, person: caller.id };
  await transaction(db, async (trx) => {
    ownedIn(await actionsOf(trx, at), meeting, key);
    const row = await store.findOwnership(trx, at, key);
    const planned = row?.touch?.checkIns ?? [];
    const about = planned.find(({ id }) => id === params.checkIn);
    if (!row || !about) throw new AppError('not_found', 'No such check-in');
    refuseFields(dayProblems(body.day, about.day, dayIn(meeting.time_zone, now())));
    const agreed = agree(row.agreed, planned, { id: about.id, kind: body.kind ?? about.kind, day: body.day });
    await store.saveOwnerAnswer(trx, at, { ...key, agreed_json: JSON.stringify(agreed) });
  });
  announce(live, at, caller.id);
  return {};
};

const sayRoom: Handler<typeof contract.sayRoom, Context> = async (
  { at, meeting, caller, params, body },
  { db, live, actionsOf },
) => {
  const key = { action: params.action, person: caller.id };
  ownedIn(await actionsOf(db, at), meeting, key);
  await saveAnswer(db, at, { ...key, room: body.room });
  live.announce(at, 'ownership', [meeting.host_id, caller.id]);
  return {};
};

const saveTouch: Handler<typeof contract.saveTouch, Context> = async (
  { at, meeting, people, params, body },
  { db, live, now, actionsOf },
) => {
  const { person, version, content } = body;
  const key = { action: params.action, person };
  // Searched in memory, because PostgreSQL refuses some texts as parameters.
  const rows = await store.listOwnership(db, at);
  const before = rows.find((row) => row.action === key.action && row.person === person);
  if (!before && !people.has(person)) refuseFields([{ field: 'person', code: 'not_in_chat' }]);
  const { draft, filed } = await actionsOf(db, at);
  const named = [...draft, ...(filed ?? [])].filter(({ id }) => id === key.action);
  // Notes for a former owner can still be saved, because another window may not have the new owner yet.
  if (named.length === 0 || !(before || named.some(({ owner }) => owner?.id === person)))
    throw new AppError('not_found', 'This person has no such action in this meeting');
  refuseFields(pastCheckIns(content.checkIns, before?.touch?.checkIns ?? [], dayIn(meeting.time_zone, now())));
  const saved = await addWithin(db, { cap: ownershipCap, at }, (trx) =>
    store.saveTouch(trx, at, { ...key, version, touch: content }),
  );
  if (saved === undefined) {
    const current = await store.findOwnership(db, at, key);
    throw new AppError('stale', 'This was changed in another window', {
      current: { version: current?.version ?? 0, content: current?.touch ?? emptyTouch },
    });
  }
  announce(live, at, person);
  return { version: saved };
};

const readMyActions: Handler<typeof contract.readMyActions> = async ({ self }, { db, config, now }) => ({
  actions: await listActionsOf({ db, config }, self, { doneSince: now() - weekMs, nowMs: now() }),
  noLonger: await listNoLonger(db, self, now() - weekMs),
});

/** Only for an action that names this person: people answer only for themselves. */
function ownedIn(
  actions: MeetingActions,
  { stage, host_id }: MeetingRow,
  { action: id, person }: store.OwnershipKey,
): Action {
  const action = actionsFor(actions, stage).find((one) => one.id === id);
  if (!action) throw new AppError('not_found', 'No such action in this meeting');
  if (!isHanded(action, host_id) || action.owner?.id !== person)
    throw new AppError('not_yours', 'Somebody else owns this action by now');
  return action;
}

function saveAnswer(db: Database, at: At, answer: store.OwnershipKey & store.OwnerAnswer): Promise<void> {
  return addWithin(db, { cap: ownershipCap, at }, (trx) => store.saveOwnerAnswer(trx, at, answer));
}

function announce(live: Services['live'], at: At, person: string): void {
  live.announce(at, 'ownership', 'hosts');
  live.announce(at, 'ownership', [person]);
}
