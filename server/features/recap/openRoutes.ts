import type { Router } from 'express';
import { moveAction } from '#contract/ownership.ts';
import { closeQuestion, dropAction, handOn, markDone, readOpenItems } from '#contract/openItems.ts';
import { blankAction } from '#contract/rules/action.ts';
import { listLength } from '#contract/rules/text.ts';
import { transaction, type Database, type Trx } from '../../platform/database/database.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import { meetingIn, type At, type ChatAt } from '../../core/scope.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import { currentMeeting } from '../../meeting/store.ts';
import type { Admitted } from '../../core/admitted.ts';
import { callerAsPerson } from '../../gate/chatNames.ts';
import { serve } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import { dayIn } from '../../core/day.ts';
import { findAction } from './actions.ts';
import { changeAction, type Change } from './changes.ts';
import { findOpenItems } from './openItems.ts';
import * as questions from './questions.ts';
import { emptyDraft } from './rules.ts';
import * as store from './store.ts';
import { findUnshared } from './unshared.ts';

/** Dependencies on other features, wired in `needs.ts`. */
export interface OpenNeeds {
  hasConcerns: (db: Database, at: At, reader: { id: string; isOrganizer: boolean }) => Promise<boolean>;
  /** "You told us, this changed": for this meeting, or (null) the next one. */
  changeFor: (at: ChatAt, meeting: string | null) => Promise<string | null>;
  /** The new owner hasn't accepted the action, even if they did when they owned it before. */
  forgetAnswer: (trx: Trx, at: ChatAt, action: string, person: string) => Promise<void>;
}

/** Open items of earlier meetings, and changes to them. */
export function openRoutes(
  router: Router,
  services: Services,
  { hasConcerns, changeFor, forgetAnswer }: OpenNeeds,
): void {
  const { db, live, now } = services;

  serve(router, services, readOpenItems, async ({ at, caller, people, latest, isHost, isOrganizer }) => {
    // Its open items don't count as "from last time" yet.
    const current = await currentMeeting(db, at, now());
    const meeting = current?.id ?? null;
    const items = await findOpenItems(db, at, {
      meeting: current ?? null,
      closedSince: current?.started_at ?? now(),
      you: caller.id,
      today: todayOf(latest),
      people,
    });
    const changed = await changeFor(at, meeting);
    const reader = { id: caller.id, isOrganizer };
    const unshared = isHost ? await findUnshared(db, at, meeting, { reader, hasConcerns }) : null;
    return { ...items, changed, unshared };
  });

  serve(router, services, markDone, async ({ params, body, ...request }) => {
    await change(request, params.action, () => ({ kind: body.isDone ? 'done' : 'reopened' }));
    return {};
  });

  serve(router, services, moveAction, async ({ params, body, latest, ...request }) => {
    const reason = body.reason.trim();
    await change(request, params.action, () => {
      refuseFields([
        ...(body.due < todayOf(latest) ? [{ field: 'due', code: 'in_the_past' as const }] : []),
        ...emptyIn('reason', reason),
      ]);
      return { kind: 'moved', to: body.due, reason };
    });
    return {};
  });

  serve(router, services, handOn, async ({ params, body, ...request }) => {
    const to = request.people.get(body.to);
    await change(request, params.action, () => {
      if (!to) throw new AppError('invalid', 'Not in the chat', { fields: [{ field: 'to', code: 'not_in_chat' }] });
      return { kind: 'handed', from: body.from, to: { id: to.id, name: to.name } };
    });
    return {};
  });

  serve(router, services, dropAction, async ({ params, body, ...request }) => {
    const reason = body.reason.trim();
    await change(request, params.action, () => {
      refuseFields(emptyIn('reason', reason));
      return { kind: 'dropped', reason };
    });
    return {};
  });

  serve(router, services, closeQuestion, async ({ at, caller, people, params, body }) => {
    const by = callerAsPerson(caller, people);
    const nowMs = now();
    const into = await transaction(db, async (trx) => {
      const row = await questions.findQuestion(trx, at, params.question);
      if (!row) throw new AppError('not_found', 'No such question');
      if (row.closed_as === body.as) return undefined;
      if (row.closed_as !== null && body.as !== null) throw stale();
      const closing = { as: body.as, words: body.words.trim(), by, at: nowMs };
      if (!(await questions.closeQuestion(trx, at, row, closing))) throw stale();
      return body.as === 'action' ? addAction(trx, at, row, nowMs) : undefined;
    });
    live.announce(at, 'open-items');
    if (into) live.announce(into, 'recap', 'hosts');
    return {};
  });

  type ActionRequest = Pick<Admitted, 'at' | 'caller' | 'people' | 'isHost'>;

  /** Calls `make` only after checking that the action exists and the caller may change it. */
  async function change({ at, caller, people, isHost }: ActionRequest, id: string, make: () => Change): Promise<void> {
    const isChanged = await transaction(db, async (trx) => {
      const row = await findAction(trx, at, id);
      if (!row) throw new AppError('not_found', 'No such action');
      if (!isHost && row.owner_id !== caller.id)
        throw new AppError('host_only', 'Only its owner or the host can do this');
      const made = make();
      const done = await changeAction(trx, at, row, {
        change: made,
        by: callerAsPerson(caller, people),
        at: now(),
      });
      if (done === 'stale') throw stale();
      if (done === 'changed' && made.kind === 'handed') await forgetAnswer(trx, at, id, made.to.id);
      return done === 'changed' && { meeting: row.meeting, isHanded: made.kind === 'handed' };
    });
    if (!isChanged) return;
    live.announce(at, 'open-items');
    if (isChanged.isHanded) live.announce(meetingIn(at, isChanged.meeting), 'ownership');
  }

  /** Idempotent: the action has the question's id, so pressing twice adds one action. */
  async function addAction(trx: Trx, at: ChatAt, { id, text }: { id: string; text: string }, nowMs: number) {
    const current = await currentMeeting(trx, at, now());
    if (!current) throw new AppError('meeting_over', 'No meeting is in progress');
    const into = meetingIn(at, current.id);
    const stored = await store.findRecap(trx, into);
    const draft = stored?.draft ?? emptyDraft;
    if (draft.actions.some((action) => action.id === id)) return into;
    refuseFields(draft.actions.length < listLength ? [] : [{ field: 'as', code: 'too_many' }]);
    const action = { ...blankAction, id, what: text };
    const content = { ...draft, actions: [...draft.actions, action] };
    if (!(await store.addToDraft(trx, into, { version: stored?.version, draft: content, at: nowMs }))) throw stale();
    return into;
  }

  const todayOf = (latest: MeetingRow | undefined) => dayIn(latest?.time_zone ?? 'UTC', now());
}

const stale = () => new AppError('stale', 'This was changed in another window');

const emptyIn = (field: string, text: string) => (text === '' ? [{ field, code: 'empty' as const }] : []);
