import type { Router } from 'express';
import type { Behaviour } from '#contract/behaviour.ts';
import { endFocus, readFocus, showFocus, startFocus, type FocusState } from '#contract/focus.ts';
import type { Database } from '../../platform/database/database.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import type { TenantAt, ChatAt } from '../../core/scope.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import { callerAsPerson } from '../../gate/chatNames.ts';
import { serve } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import { firstMeeting, meetingsSince, whatIsMissing } from './rules.ts';
import * as store from './store.ts';

/** Dependencies on other features, wired in `needs.ts`. */
export interface FocusNeeds {
  listBehaviours: (db: Database, at: TenantAt) => Promise<Behaviour[]>;
}

interface Reader {
  at: ChatAt;
  caller: { id: string };
  isHost: boolean;
  latest: MeetingRow | undefined;
}

export function focusRoutes(router: Router, services: Services, { listBehaviours }: FocusNeeds): void {
  const { db, live, now } = services;

  serve(router, services, readFocus, stateFor);

  serve(router, services, startFocus, async ({ params, body, people, ...asking }) => {
    const { at, caller, latest } = asking;
    const known = await listBehaviours(db, at);
    if (!known.some(({ id }) => id === body.behaviour)) refuseFields([{ field: 'behaviour', code: 'wrong_type' }]);
    const by = callerAsPerson(caller, people);
    const since = firstMeeting(latest && standing(latest));
    await store.startFocus(db, at, { ...body, id: params.focus, by, since, at: now() });
    const state = await stateFor(asking);
    if (state.focus?.id !== params.focus || state.focus.by.id !== caller.id) throw stale(state);
    announce(at);
    return state;
  });

  serve(router, services, showFocus, async ({ params, body, ...asking }) => {
    const { at, caller } = asking;
    const current = await store.findFocus(db, at);
    // "I am practising …" speaks in its host's name; who else hosts can end it, to start another.
    if (current?.id === params.focus && current.by_id !== caller.id)
      throw new AppError('not_found', 'No focus of yours is on');
    if (!(await store.showFocus(db, at, params.focus, body.isShown))) throw stale(await stateFor(asking));
    announce(at);
    return {};
  });

  serve(router, services, endFocus, async ({ params, body, ...asking }) => {
    const { at, latest } = asking;
    const current = await store.findFocus(db, at);
    if (current?.id !== params.focus) throw stale(await stateFor(asking));
    const meetings = meetingsSince(current.since, latest && standing(latest));
    refuseFields(whatIsMissing(meetings, body.why));
    const end = { at: now(), meetings, why: body.why.trim() };
    if (!(await store.endFocus(db, at, params.focus, end))) throw stale(await stateFor(asking));
    announce(at);
    return stateFor(asking);
  });

  async function stateFor({ at, caller, isHost, latest }: Reader): Promise<FocusState> {
    const row = await store.findFocus(db, at);
    const past = await store.listPast(db, at, caller.id);
    if (!row || (!isHost && row.is_shown === 0)) return { focus: null, past };
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

  function announce(at: ChatAt) {
    live.announce(at, 'focus');
  }
}

function standing({ number, stage }: MeetingRow) {
  return { number, isOver: stage === 'after' };
}

function stale(current: FocusState): AppError {
  return new AppError('stale', 'Another focus is on by now, or none', { current });
}
