import type { Router } from 'express';
import type { Behaviour } from '#contract/behaviour.ts';
import { endFocus, readFocus, showFocus, startFocus, type FocusState } from '#contract/focus.ts';
import type { Database } from '../database/database.ts';
import { AppError, refuseFields } from '../errors.ts';
import type { MeetingRow, Series } from '../http/scope.ts';
import { serve } from '../http/serve.ts';
import type { Services } from '../services.ts';
import { firstMeeting, meetingsSince, whatIsMissing } from './rules.ts';
import * as store from './store.ts';

/** What this feature needs of others; `app.ts` brings them together. */
export interface FocusNeeds {
  listBehaviours: (db: Database, tenant: string) => Promise<Behaviour[]>;
}

interface Reader {
  series: Series;
  caller: { id: string };
  isHost: boolean;
  latest: MeetingRow | undefined;
}

export function focusRoutes(router: Router, services: Services, { listBehaviours }: FocusNeeds): void {
  const { db, live, now } = services;

  serve(router, services, readFocus, stateFor);

  serve(router, services, startFocus, async ({ params, body, people, ...asking }) => {
    const { series, caller, latest } = asking;
    const known = await listBehaviours(db, series.tenant);
    if (!known.some(({ id }) => id === body.behaviour)) refuseFields([{ field: 'behaviour', code: 'wrong_type' }]);
    const by = { id: caller.id, name: people.get(caller.id)?.name ?? caller.name };
    const since = firstMeeting(latest && standing(latest));
    await store.startFocus(db, series, { ...body, id: params.focus, by, since, at: now() });
    const state = await stateFor(asking);
    if (state.focus?.id !== params.focus || state.focus.by.id !== caller.id) throw stale(state);
    announce(series);
    return state;
  });

  serve(router, services, showFocus, async ({ params, body, ...asking }) => {
    const { series, caller } = asking;
    const current = await store.findFocus(db, series);
    // "I am practising …" speaks in its host's name; who else hosts can end it, to start another.
    if (current?.id === params.focus && current.by_id !== caller.id)
      throw new AppError('not_found', 'No focus of yours is on');
    if (!(await store.showFocus(db, series, params.focus, body.isShown))) throw stale(await stateFor(asking));
    announce(series);
    return {};
  });

  serve(router, services, endFocus, async ({ params, body, ...asking }) => {
    const { series, latest } = asking;
    const current = await store.findFocus(db, series);
    if (current?.id !== params.focus) throw stale(await stateFor(asking));
    const meetings = meetingsSince(current.since, latest && standing(latest));
    refuseFields(whatIsMissing(meetings, body.why));
    const end = { at: now(), meetings, why: body.why.trim() };
    if (!(await store.endFocus(db, series, params.focus, end))) throw stale(await stateFor(asking));
    announce(series);
    return stateFor(asking);
  });

  async function stateFor({ series, caller, isHost, latest }: Reader): Promise<FocusState> {
    const row = await store.findFocus(db, series);
    const past = await store.listPast(db, series, caller.id);
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

  function announce(series: Series) {
    live.announce(series, { topic: 'focus', id: series.id });
  }
}

function standing({ number, stage }: MeetingRow) {
  return { number, isOver: stage === 'after' };
}

function stale(current: FocusState): AppError {
  return new AppError('stale', 'Another focus is on by now, or none', { current });
}
