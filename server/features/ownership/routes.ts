import type { Router } from 'express';
import {
  agreeCheckIn,
  answerAction,
  readMyActions,
  readOwnership,
  saveTouch,
  sayRoom,
  type Mine,
} from '#contract/ownership.ts';
import { standingOf } from '#contract/rules/agreement.ts';
import type { Action } from '#contract/recap.ts';
import { addWithin } from '../../platform/database/rowLimit.ts';
import { transaction, type Database, type Trx } from '../../platform/database/database.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import type { At } from '../../core/scope.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import { serve, servePerson } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import { dayIn } from '../../core/day.ts';
import {
  actionsFor,
  agree,
  emptyTouch,
  isHanded,
  pastCheckIns,
  warningOf,
  whatIsWrong,
  type MeetingActions,
} from './rules.ts';
import * as store from './store.ts';
import { ownershipCap } from './tables.ts';

const weekMs = 7 * 86_400_000;

/** Dependencies on other features, wired in `needs.ts`. */
export interface OwnershipNeeds {
  actionsOf: (db: Database | Trx, at: At) => Promise<MeetingActions>;
}

/** The actions that their owners have accepted in their current wording. One that was handed on doesn't count as accepted. */
export async function acceptedAmong(
  db: Database,
  { at, meeting, ...shared }: SharedActions & { at: At; meeting: MeetingRow },
): Promise<Set<string>> {
  return new Set(accepted(shared, meeting, saidIn(await store.listOwnership(db, at))));
}

type SharedActions = Pick<MeetingActions, 'handedOn'> & { actions: Action[] };

function accepted(
  { actions, handedOn }: SharedActions,
  meeting: MeetingRow,
  saidOf: ReturnType<typeof saidIn>,
): string[] {
  const handed = actions.filter((action) => isHanded(action, meeting.host_id) && !handedOn.has(action.id));
  return handed.filter((action) => standingOf(action, saidOf(action)) === 'accepted').map(({ id }) => id);
}

/** What each action's present owner has said to it, and what the host keeps about it for them. */
function saidIn(rows: store.StoredOwnership[]) {
  const byPlace = new Map(rows.map((row) => [`${row.action} ${row.person}`, row]));
  return ({ id, owner }: Action) => {
    const row = byPlace.get(`${id} ${owner?.id ?? ''}`);
    const { answer = null, agreed = [], room = null, version = 0 } = row ?? {};
    return { answer, agreed, room, version, touch: row?.touch ?? emptyTouch };
  };
}

export function ownershipRoutes(router: Router, services: Services, { actionsOf }: OwnershipNeeds): void {
  const { db, live, now } = services;

  serve(router, services, readOwnership, async ({ at, meeting, caller, isHost, isFormerChair }) => {
    const { host_id, host_name, stage } = meeting;
    const kept = await actionsOf(db, at);
    const saidOf = saidIn(await store.listOwnership(db, at));
    const handed = (actions: Action[]) => actions.filter((action) => isHanded(action, host_id));
    const isMine = ({ owner }: Action) => owner?.id === caller.id;
    const isHelped = ({ helpers }: Action) => helpers.some((one) => one.id === caller.id);
    const shown = actionsFor(kept, stage);
    return {
      answerable: { id: host_id, name: host_name },
      mine: handed(shown)
        .filter(isMine)
        .map((action): Mine => {
          const { version: _version, ...said } = saidOf(action);
          const { id, what, due, dueWords } = action;
          return { id, what, due, dueWords, ...said };
        }),
      helping: shown
        .filter((action) => isHelped(action) && !isMine(action))
        .map(({ id, what, due, dueWords, owner }) => ({ id, what, due, dueWords, owner })),
      accepted: accepted({ actions: kept.filed ?? [], handedOn: kept.handedOn }, meeting, saidOf),
      handed:
        isHost || isFormerChair
          ? handed(kept.draft).map((action) => {
              const said = saidOf(action);
              return {
                action: action.id,
                person: action.owner?.id ?? '',
                ...said,
                warning: warningOf(action, said.touch, said.agreed),
                // Meant for one reader: co-hosts don't see it.
                room: caller.id === host_id ? said.room : null,
              };
            })
          : null,
    };
  });

  serve(router, services, answerAction, async ({ at, meeting, caller, params, body }) => {
    const { due, what } = await owned(db, { at, meeting }, params.action, caller.id);
    refuseFields(whatIsWrong(body.day, due, today(meeting)));
    const said_to = body.what ?? what;
    await say(at, params.action, caller.id, { answered_at: now(), day: body.day, said_to });
    tell(at, caller.id);
    return {};
  });

  serve(router, services, agreeCheckIn, async ({ at, meeting, caller, params, body }) => {
    await transaction(db, async (trx) => {
      await owned(trx, { at, meeting }, params.action, caller.id);
      const row = await store.findOwnership(trx, at, params.action, caller.id);
      const planned = row?.touch?.checkIns ?? [];
      const about = planned.find(({ id }) => id === params.checkIn);
      if (!row || !about) throw new AppError('not_found', 'No such check-in');
      refuseFields(whatIsWrong(body.day, about.day, today(meeting)));
      const agreed = agree(row.agreed, planned, { id: about.id, kind: body.kind ?? about.kind, day: body.day });
      await store.saveOwnerAnswer(trx, at, params.action, caller.id, { agreed_json: JSON.stringify(agreed) });
    });
    tell(at, caller.id);
    return {};
  });

  serve(router, services, sayRoom, async ({ at, meeting, caller, params, body }) => {
    await owned(db, { at, meeting }, params.action, caller.id);
    await say(at, params.action, caller.id, { room: body.room });
    live.announce(at, 'ownership', [meeting.host_id, caller.id]);
    return {};
  });

  serve(router, services, saveTouch, async ({ at, meeting, people, params, body }) => {
    const { person, version, content } = body;
    // Searched in memory, because PostgreSQL refuses some texts as parameters.
    const rows = await store.listOwnership(db, at);
    const before = rows.find((row) => row.action === params.action && row.person === person);
    if (!before && !people.has(person)) refuseFields([{ field: 'person', code: 'not_in_chat' }]);
    const { draft, filed } = await actionsOf(db, at);
    const named = [...draft, ...(filed ?? [])].filter(({ id }) => id === params.action);
    // Notes for a former owner can still be saved, because another window may not have the new owner yet.
    if (named.length === 0 || !(before || named.some(({ owner }) => owner?.id === person)))
      throw new AppError('not_found', 'This person has no such action in this meeting');
    refuseFields(pastCheckIns(content.checkIns, before?.touch?.checkIns ?? [], today(meeting)));
    const saved = await addWithin(db, { cap: ownershipCap, at }, (trx) =>
      store.saveTouch(trx, at, params.action, person, version, content),
    );
    if (saved === undefined) {
      const current = await store.findOwnership(db, at, params.action, person);
      throw new AppError('stale', 'This was changed in another window', {
        current: { version: current?.version ?? 0, content: current?.touch ?? emptyTouch },
      });
    }
    tell(at, person);
    return { version: saved };
  });

  servePerson(router, services, readMyActions, async ({ self }) => ({
    actions: await store.listActionsOf(db, self, now() - weekMs),
    noLonger: await store.listNoLonger(db, self, now() - weekMs),
  }));

  function say(at: At, action: string, person: string, said: store.OwnerAnswer): Promise<void> {
    return addWithin(db, { cap: ownershipCap, at }, (trx) => store.saveOwnerAnswer(trx, at, action, person, said));
  }

  const today = (meeting: MeetingRow) => dayIn(meeting.time_zone, now());

  /** The action, if it names this person: only they can answer for themselves. */
  async function owned(
    from: Database | Trx,
    { at, meeting }: { at: At; meeting: MeetingRow },
    id: string,
    person: string,
  ): Promise<Action> {
    const { stage, host_id } = meeting;
    const action = actionsFor(await actionsOf(from, at), stage).find((one) => one.id === id);
    if (!action) throw new AppError('not_found', 'No such action in this meeting');
    if (!isHanded(action, host_id) || action.owner?.id !== person)
      throw new AppError('not_yours', 'Somebody else owns this action by now');
    return action;
  }

  function tell(at: At, person: string) {
    live.announce(at, 'ownership', 'hosts');
    live.announce(at, 'ownership', [person]);
  }
}
