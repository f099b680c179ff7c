import type { Router } from 'express';
import * as contract from '#contract/meeting/openItems.ts';
import { moveAction as moveActionEndpoint } from '#contract/meeting/ownership.ts';
import { blankAction } from '#contract/rules/meeting/recap/action.ts';
import { listLength, visibleText } from '#contract/rules/text.ts';
import { transaction, type Database, type Trx } from '../../platform/database/database.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import { meetingIn, selfOf, type At, type ChatAt } from '../../core/scope.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import { currentMeeting } from '../../meeting/latest.ts';
import type { Admitted } from '../../core/admitted.ts';
import { callerAsPerson } from '../../gate/chatNames.ts';
import { serve, type Handler } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import { dayIn } from '../../core/day.ts';
import { findAction } from './actions.ts';
import { changeAction, type Change } from './changes.ts';
import { findOpenItems } from './openItems.ts';
import * as questions from './questions.ts';
import { emptyDraft } from './rules.ts';
import * as store from './store.ts';
import { findUnshared } from './unshared.ts';

export interface OpenNeeds {
  hasConcerns: (db: Database, at: At, reader: { id: string; isOrganizer: boolean }) => Promise<boolean>;
  changeFor: (at: ChatAt, meeting: string | null) => Promise<string | null>;
  /** A new owner hasn't accepted the action, even if they did as an earlier owner. */
  forgetAnswer: (trx: Trx, at: ChatAt, answer: { action: string; person: string }) => Promise<void>;
}

export function openRoutes(router: Router, services: Services, needs: OpenNeeds): void {
  const context = { ...services, ...needs };
  serve(router, context, contract.readOpenItems, readOpenItems);
  serve(router, context, contract.markDone, markDone);
  serve(router, context, moveActionEndpoint, moveAction);
  serve(router, context, contract.handOn, handOn);
  serve(router, context, contract.dropAction, dropAction);
  serve(router, context, contract.closeQuestion, closeQuestion);
}

type Context = Services & OpenNeeds;

const readOpenItems: Handler<typeof contract.readOpenItems, Context> = async (
  { at, caller, people, latest, isHost, isOrganizer },
  { db, now, changeFor, hasConcerns },
) => {
  const current = await currentMeeting(db, at, now());
  const before = current?.id ?? null;
  const items = await findOpenItems(db, at, {
    meeting: current ?? null,
    closedSince: current?.started_at ?? now(),
    you: caller.id,
    today: dayOf(latest, now()),
    people,
  });
  const changed = await changeFor(at, before);
  const reader = { id: caller.id, isOrganizer };
  const unshared = isHost ? await findUnshared(db, at, { before, reader, hasConcerns }) : null;
  return { ...items, changed, unshared };
};

const markDone: Handler<typeof contract.markDone, Context> = async ({ params, body, ...request }, context) => {
  await change(context, { ...request, action: params.action }, () => ({ kind: body.isDone ? 'done' : 'reopened' }));
  return {};
};

const moveAction: Handler<typeof moveActionEndpoint, Context> = async ({ params, body, ...request }, context) => {
  const reason = visibleText(body.reason);
  await change(context, { ...request, action: params.action }, () => {
    const isPast = body.due < dayOf(request.latest, context.now());
    refuseFields([...(isPast ? [{ field: 'due', code: 'in_the_past' as const }] : []), ...emptyIn('reason', reason)]);
    return { kind: 'moved', to: body.due, reason };
  });
  return {};
};

const handOn: Handler<typeof contract.handOn, Context> = async ({ params, body, ...request }, context) => {
  const to = request.people.get(body.to);
  await change(context, { ...request, action: params.action }, () => {
    if (!to) throw new AppError('invalid', 'Not in the chat', { fields: [{ field: 'to', code: 'not_in_chat' }] });
    return { kind: 'handed', from: body.from, to: { id: to.id, name: to.name } };
  });
  return {};
};

const dropAction: Handler<typeof contract.dropAction, Context> = async ({ params, body, ...request }, context) => {
  const reason = visibleText(body.reason);
  await change(context, { ...request, action: params.action }, () => {
    refuseFields(emptyIn('reason', reason));
    return { kind: 'dropped', reason };
  });
  return {};
};

const closeQuestion: Handler<typeof contract.closeQuestion> = async (
  { at, caller, people, params, body },
  { db, live, now },
) => {
  const by = callerAsPerson(caller, people);
  const nowMs = now();
  const into = await transaction(db, async (trx) => {
    const row = await questions.findQuestion(trx, at, params.question);
    if (!row) throw new AppError('not_found', 'No such question');
    if (row.closed_as === body.as) return undefined;
    if (row.closed_as !== null && body.as !== null) throw stale();
    const closing = { row, as: body.as, words: visibleText(body.words), by, at: nowMs };
    if (!(await questions.closeQuestion(trx, at, closing))) throw stale();
    return body.as === 'action' ? addAction(trx, at, { id: row.id, what: row.text, nowMs }) : undefined;
  });
  live.announce(at, 'open-items');
  if (into) for (const topic of ['recap', 'review'] as const) live.announce(into, topic, 'hosts');
  return {};
};

type ActionRequest = Pick<Admitted, 'at' | 'caller' | 'people' | 'isHost'> & { action: string };

async function change(
  { db, live, now, forgetAnswer }: Context,
  { at, caller, people, isHost, action }: ActionRequest,
  make: () => Change,
): Promise<void> {
  const changed = await transaction(db, async (trx) => {
    const row = await findAction(trx, at, action);
    if (!row) throw new AppError('not_found', 'No such action');
    if (!isHost && row.owner_id !== caller.id)
      throw new AppError('host_only', 'Only its owner or the host can do this');
    const made = make();
    const done = await changeAction(trx, at, { row, change: made, by: callerAsPerson(caller, people), at: now() });
    if (done === 'stale') throw stale();
    if (done === 'changed' && made.kind === 'handed') await forgetAnswer(trx, at, { action, person: made.to.id });
    const owners = new Set([row.owner_id, ...(made.kind === 'handed' ? [made.to.id] : [])]);
    return done === 'changed' && { meeting: row.meeting, isHanded: made.kind === 'handed', owners };
  });
  if (!changed) return;
  live.announce(at, 'open-items');
  for (const id of changed.owners) if (id !== null) live.announce(selfOf({ ...at, id }), 'home');
  if (changed.isHanded) live.announce(meetingIn(at, changed.meeting), 'ownership');
}

/** Idempotent: the action has the question's id, so pressing twice adds one action. */
async function addAction(
  trx: Trx,
  at: ChatAt,
  { id, what, nowMs }: { id: string; what: string; nowMs: number },
): Promise<At> {
  const current = await currentMeeting(trx, at, nowMs);
  if (!current) throw new AppError('meeting_over', 'No meeting is in progress');
  const into = meetingIn(at, current.id);
  const stored = await store.findRecap(trx, into);
  const draft = stored?.draft ?? emptyDraft;
  if (draft.actions.some((action) => action.id === id)) return into;
  refuseFields(draft.actions.length < listLength ? [] : [{ field: 'as', code: 'too_many' }]);
  const content = { ...draft, actions: [...draft.actions, { ...blankAction, id, what }] };
  if (!(await store.addToDraft(trx, into, { version: stored?.version ?? 0, draft: content, at: nowMs }))) throw stale();
  return into;
}

function dayOf(latest: MeetingRow | undefined, nowMs: number): string {
  return dayIn(latest?.time_zone ?? 'UTC', nowMs);
}

const stale = () => new AppError('stale', 'This was changed in another window');

const emptyIn = (field: string, text: string) => (text === '' ? [{ field, code: 'empty' as const }] : []);
