import type { AnswerOf } from '#contract/wire/endpoint.ts';
import { standingOf } from '#contract/rules/meeting/ownership.ts';
import type { Handed, OwnedAction, readOwnership } from '#contract/meeting/ownership.ts';
import type { Action } from '#contract/meeting/recap.ts';
import type { Admitted } from '../../core/admitted.ts';
import type { At } from '../../core/scope.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import type { Database } from '../../platform/database/database.ts';
import { actionsFor, emptyTouch, isHanded, warningOf, type MeetingActions } from './rules.ts';
import { listOwnership, type StoredOwnership } from './store.ts';

/** Accepted: by the current owner, in the current wording. */
export async function acceptedAmong(
  db: Database,
  { at, meeting, ...shared }: SharedActions & { at: At; meeting: MeetingRow },
): Promise<Set<string>> {
  return new Set(accepted(shared, meeting, answersIn(await listOwnership(db, at))));
}

type Reader = Pick<Admitted, 'caller' | 'isHost' | 'isFormerChair'> & { meeting: MeetingRow };

export function toView(
  { caller, isHost, isFormerChair, meeting }: Reader,
  actions: MeetingActions,
  rows: StoredOwnership[],
): AnswerOf<typeof readOwnership> {
  const { host_id, host_name, stage } = meeting;
  const answerOf = answersIn(rows);
  const handed = (some: Action[]) => some.filter((action) => isHanded(action, host_id));
  const isMine = ({ owner }: Action) => owner?.id === caller.id;
  const isHelped = ({ helpers }: Action) => helpers.some(({ id }) => id === caller.id);
  const shown = actionsFor(actions, stage);
  return {
    answerable: { id: host_id, name: host_name },
    mine: handed(shown)
      .filter(isMine)
      .map((action) => toOwnedAction(action, answerOf(action))),
    helping: shown
      .filter((action) => isHelped(action) && !isMine(action))
      .map(({ id, what, due, dueWords, owner }) => ({ id, what, due, dueWords, owner })),
    accepted: accepted({ actions: actions.filed ?? [], handedOn: actions.handedOn }, meeting, answerOf),
    handed:
      isHost || isFormerChair
        ? handed(actions.draft).map((action) =>
            // The room that somebody asks for has one reader: co-hosts don't see it.
            toHanded(action, answerOf(action), { mayReadRoom: caller.id === host_id }),
          )
        : null,
  };
}

type SharedActions = Pick<MeetingActions, 'handedOn'> & { actions: Action[] };

type Answer = Pick<StoredOwnership, 'answer' | 'agreed' | 'room' | 'version'> & { touch: OwnedAction['touch'] };

function accepted(
  { actions, handedOn }: SharedActions,
  meeting: MeetingRow,
  answerOf: (action: Action) => Answer,
): string[] {
  const handed = actions.filter((action) => isHanded(action, meeting.host_id) && !handedOn.has(action.id));
  return handed.filter((action) => standingOf(action, answerOf(action)) === 'accepted').map(({ id }) => id);
}

function answersIn(rows: StoredOwnership[]): (action: Action) => Answer {
  const byPlace = new Map(rows.map((row) => [`${row.action} ${row.person}`, row]));
  return ({ id, owner }) => {
    const row = byPlace.get(`${id} ${owner?.id ?? ''}`);
    const { answer = null, agreed = [], room = null, version = 0 } = row ?? {};
    return { answer, agreed, room, version, touch: row?.touch ?? emptyTouch };
  };
}

function toOwnedAction({ id, what, due, dueWords }: Action, { version: _version, ...said }: Answer): OwnedAction {
  return { id, what, due, dueWords, ...said };
}

function toHanded(action: Action, said: Answer, { mayReadRoom }: { mayReadRoom: boolean }): Handed {
  return {
    action: action.id,
    person: action.owner?.id ?? '',
    ...said,
    warning: warningOf(action, said.touch, said.agreed),
    room: mayReadRoom ? said.room : null,
  };
}
