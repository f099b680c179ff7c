import type { Router } from 'express';
import type { Behaviour } from '#contract/organization/behaviour.ts';
import * as contract from '#contract/meeting/focus.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import type { TenantAt, ChatAt } from '../../core/scope.ts';
import { callerAsPerson } from '../../gate/chatNames.ts';
import { serve, type Handler } from '../../gate/serve.ts';
import { standsIn } from '../../meeting/attendance.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Services } from '../../platform/services.ts';
import { firstMeeting, meetingsSince, focusProblems } from './rules.ts';
import * as store from './store.ts';

export interface FocusNeeds {
  listBehaviours: (db: Database, at: TenantAt) => Promise<Behaviour[]>;
}

export function focusRoutes(router: Router, services: Services, needs: FocusNeeds): void {
  const context = { ...services, ...needs };
  serve(router, context, contract.readFocus, readFocus);
  serve(router, context, contract.startFocus, startFocus);
  serve(router, context, contract.showFocus, showFocus);
  serve(router, context, contract.endFocus, endFocus);
}

const readFocus: Handler<typeof contract.readFocus> = async (reader, { db }) => stateFor(db, reader);

const startFocus: Handler<typeof contract.startFocus, Services & FocusNeeds> = async (
  { params, body, people, ...reader },
  { db, live, now, listBehaviours },
) => {
  const { at, caller, latest } = reader;
  const known = await listBehaviours(db, at);
  if (!known.some(({ id, isRetired }) => id === body.behaviour && !isRetired))
    refuseFields([{ field: 'behaviour', code: 'wrong_type' }]);
  const by = callerAsPerson(caller, people);
  const since = firstMeeting(latest && standing(latest));
  await store.startFocus(db, at, { ...body, id: params.focus, by, since, at: now() });
  const state = await stateFor(db, reader);
  if (state.focus?.id !== params.focus || state.focus.by.id !== caller.id) throw stale(state);
  live.announce(at, 'focus');
  return state;
};

const showFocus: Handler<typeof contract.showFocus> = async ({ params, body, ...reader }, { db, live }) => {
  const { at, caller } = reader;
  const current = await store.findFocus(db, at);
  // "I am practising …" speaks for its host. Other hosts can only end it, to start another.
  if (current?.id === params.focus && current.by_id !== caller.id)
    throw new AppError('not_found', 'No focus of yours is on');
  const isSaved = await store.showFocus(db, at, { id: params.focus, isShown: body.isShown });
  if (!isSaved) throw stale(await stateFor(db, reader));
  live.announce(at, 'focus');
  return {};
};

const endFocus: Handler<typeof contract.endFocus> = async ({ params, body, ...reader }, { db, live, now }) => {
  const { at, latest } = reader;
  const current = await store.findFocus(db, at);
  if (current?.id !== params.focus) throw stale(await stateFor(db, reader));
  const meetings = meetingsSince(current.since, latest && standing(latest));
  refuseFields(focusProblems(meetings, body.why));
  const end = { id: params.focus, at: now(), meetings, why: body.why.trim() };
  if (!(await store.endFocus(db, at, end))) throw stale(await stateFor(db, reader));
  live.announce(at, 'focus');
  return stateFor(db, reader);
};

interface Reader {
  at: ChatAt;
  caller: { id: string };
  isHost: boolean;
  latest: MeetingRow | undefined;
}

async function stateFor(db: Database, { at, caller, isHost, latest }: Reader): Promise<contract.FocusState> {
  const row = await store.findFocus(db, at);
  const past = await store.listPast(db, at, caller.id);
  if (!row || (row.is_shown === 0 && !(isHost && (await mayReadUnshown(db, row, { caller, latest })))))
    return { focus: null, past };
  const focus = {
    id: row.id,
    by: { id: row.by_id, name: row.by_name },
    behaviour: row.behaviour,
    isShown: row.is_shown === 1,
    startedAt: row.started_at,
    meetings: meetingsSince(row.since, latest && standing(latest)),
  };
  return { focus, past };
}

/** People practise more honestly unseen; a stand-in is a host whom no organizer has let in. */
async function mayReadUnshown(
  db: Database,
  row: { by_id: string },
  { caller, latest }: Pick<Reader, 'caller' | 'latest'>,
): Promise<boolean> {
  return row.by_id === caller.id || latest === undefined || !(await standsIn(db, latest, caller.id));
}

function standing({ number, stage }: MeetingRow) {
  return { number, isOver: stage === 'after' };
}

function stale(current: contract.FocusState): AppError {
  return new AppError('stale', 'Another focus is on by now, or none', { current });
}
