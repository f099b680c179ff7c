import type { Router } from 'express';
import { moveAction } from '#contract/ownership.ts';
import { closeQuestion, dropAction, handOn, markDone, readOpenItems } from '#contract/openItems.ts';
import { blankAction } from '#contract/recap.ts';
import { listLength } from '#contract/values.ts';
import { transaction, type Database, type Trx } from '../database/database.ts';
import { AppError, refuseFields } from '../errors.ts';
import type { Admitted, MeetingKey, MeetingRow, Series } from '../http/scope.ts';
import { serve } from '../http/serve.ts';
import type { Services } from '../services.ts';
import { dayIn } from '../time/day.ts';
import { findAction } from './actions.ts';
import { changeAction, type Change } from './changes.ts';
import { findOpenItems } from './openItems.ts';
import * as questions from './questions.ts';
import { emptyDraft } from './rules.ts';
import * as store from './store.ts';
import { findUnshared } from './unshared.ts';

/** Dependencies on other features, wired in `app.ts`. */
export interface OpenNeeds {
  hasConcerns: (db: Database, meeting: MeetingKey, reader: { id: string; isOrganizer: boolean }) => Promise<boolean>;
  /** "You told us, this changed": for this meeting, or (null) the next one. */
  changeFor: (series: Series, meeting: string | null) => Promise<string | null>;
  /** Today's meeting, in progress or just over: its open items don't count as "from last time" yet. */
  currentMeeting: (db: Database | Trx, series: Series) => Promise<MeetingRow | undefined>;
  /** The new owner hasn't accepted the action, even if they did when they owned it before. */
  forgetAnswer: (trx: Trx, series: Series, action: string, person: string) => Promise<void>;
}

/** Open items of earlier meetings, and changes to them. */
export function openRoutes(
  router: Router,
  services: Services,
  { hasConcerns, changeFor, currentMeeting, forgetAnswer }: OpenNeeds,
): void {
  const { db, live, now } = services;

  serve(router, services, readOpenItems, async ({ series, caller, people, latest, isHost, isOrganizer }) => {
    const current = await currentMeeting(db, series);
    const meeting = current?.id ?? null;
    const items = await findOpenItems(db, series, {
      meeting: current ?? null,
      closedSince: current?.started_at ?? now(),
      you: caller.id,
      today: todayOf(latest),
      people,
    });
    const changed = await changeFor(series, meeting);
    const reader = { id: caller.id, isOrganizer };
    const unshared = isHost ? await findUnshared(db, series, meeting, { reader, hasConcerns }) : null;
    return { ...items, changed, unshared };
  });

  serve(router, services, markDone, async ({ params, body, ...asked }) => {
    await change(asked, params.action, () => ({ kind: body.isDone ? 'done' : 'reopened' }));
    return {};
  });

  serve(router, services, moveAction, async ({ params, body, latest, ...asked }) => {
    const reason = body.reason.trim();
    await change(asked, params.action, () => {
      refuseFields([
        ...(body.due < todayOf(latest) ? [{ field: 'due', code: 'in_the_past' as const }] : []),
        ...emptyIn('reason', reason),
      ]);
      return { kind: 'moved', to: body.due, reason };
    });
    return {};
  });

  serve(router, services, handOn, async ({ params, body, ...asked }) => {
    const to = asked.people.get(body.to);
    await change(asked, params.action, () => {
      if (!to) throw new AppError('invalid', 'Not in the chat', { fields: [{ field: 'to', code: 'not_in_chat' }] });
      return { kind: 'handed', from: body.from, to: { id: to.id, name: to.name } };
    });
    return {};
  });

  serve(router, services, dropAction, async ({ params, body, ...asked }) => {
    const reason = body.reason.trim();
    await change(asked, params.action, () => {
      refuseFields(emptyIn('reason', reason));
      return { kind: 'dropped', reason };
    });
    return {};
  });

  serve(router, services, closeQuestion, async ({ series, caller, people, params, body }) => {
    const by = nameOf({ caller, people });
    const at = now();
    const into = await transaction(db, async (trx) => {
      const row = await questions.findQuestion(trx, series, params.question);
      if (!row) throw new AppError('not_found', 'No such question');
      if (row.closed_as === body.as) return undefined;
      if (row.closed_as !== null && body.as !== null) throw stale();
      const closing = { as: body.as, words: body.words.trim(), by, at };
      if (!(await questions.closeQuestion(trx, series, row, closing))) throw stale();
      return body.as === 'action' ? addAction(trx, series, row, at) : undefined;
    });
    live.announce(series, { topic: 'open-items', id: series.id });
    if (into) live.announce(series, { topic: 'recap', id: into }, 'hosts');
    return {};
  });

  type Asked = Pick<Admitted, 'series' | 'caller' | 'people' | 'isHost'>;

  /** Calls `make` only after checking that the action exists and the caller may change it. */
  async function change({ series, caller, people, isHost }: Asked, id: string, make: () => Change): Promise<void> {
    const isChanged = await transaction(db, async (trx) => {
      const row = await findAction(trx, series, id);
      if (!row) throw new AppError('not_found', 'No such action');
      if (!isHost && row.owner_id !== caller.id)
        throw new AppError('host_only', 'Only its owner or the host can do this');
      const made = make();
      const done = await changeAction(trx, series, row, {
        change: made,
        by: nameOf({ caller, people }),
        at: now(),
      });
      if (done === 'stale') throw stale();
      if (done === 'changed' && made.kind === 'handed') await forgetAnswer(trx, series, id, made.to.id);
      return done === 'changed' && { meeting: row.meeting, isHanded: made.kind === 'handed' };
    });
    if (!isChanged) return;
    live.announce(series, { topic: 'open-items', id: series.id });
    if (isChanged.isHanded) live.announce(series, { topic: 'ownership', id: isChanged.meeting });
  }

  /** Idempotent: the action has the question's id, so pressing twice adds one action. */
  async function addAction(trx: Trx, series: Series, { id, text }: { id: string; text: string }, at: number) {
    const current = await currentMeeting(trx, series);
    if (!current) throw new AppError('meeting_over', 'No meeting is in progress');
    const meeting = { ...series, meeting: current };
    const stored = await store.findRecap(trx, meeting);
    const draft = stored?.draft ?? emptyDraft;
    if (draft.actions.some((action) => action.id === id)) return current.id;
    refuseFields(draft.actions.length < listLength ? [] : [{ field: 'as', code: 'too_many' }]);
    const action = { ...blankAction, id, what: text };
    const content = { ...draft, actions: [...draft.actions, action] };
    if (!(await store.addToDraft(trx, meeting, { version: stored?.version, draft: content, at }))) throw stale();
    return current.id;
  }

  const todayOf = (latest: MeetingRow | undefined) => dayIn(latest?.time_zone ?? 'UTC', now());
}

const stale = () => new AppError('stale', 'This was changed in another window');

const emptyIn = (field: string, text: string) => (text === '' ? [{ field, code: 'empty' as const }] : []);

function nameOf({ caller, people }: Pick<Admitted, 'caller' | 'people'>) {
  return { id: caller.id, name: people.get(caller.id)?.name ?? caller.name };
}
