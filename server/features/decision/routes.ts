import type { Router } from 'express';
import * as contract from '#contract/meeting/decision.ts';
import type { Decision } from '#contract/meeting/decision.ts';
import type { Person } from '#contract/wire/people.ts';
import { refuseMore } from '../../platform/database/rowLimit.ts';
import { transaction, type Database, type Trx } from '../../platform/database/database.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import { naming } from '../../gate/chatNames.ts';
import { meetingIn, type At } from '../../core/scope.ts';
import { latestMeeting } from '../../meeting/latest.ts';
import { serve, type Handler, type RequestOf } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import { dayIn } from '../../core/day.ts';
import { canBeCorrectedTo, canBecome, namedIn, decisionProblems } from './rules.ts';
import * as store from './store.ts';
import { decisionCap } from './tables.ts';

export interface DecisionNeeds {
  isShared: (trx: Trx, at: At) => Promise<boolean>;
}

export function decisionRoutes(router: Router, services: Services, needs: DecisionNeeds): void {
  const context = { ...services, ...needs };
  serve(router, context, contract.readDecisions, readDecisions);
  serve(router, context, contract.saveDecision, saveDecision);
  serve(router, context, contract.dropDecision, dropDecision);
}

type Context = Services & DecisionNeeds;

const readDecisions: Handler<typeof contract.readDecisions> = async ({ at, isHost }, { db }) => {
  const decisions = await store.listDecisions(db, at);
  return { decisions: isHost ? decisions : decisions.filter(({ state }) => state !== 'draft') };
};

const saveDecision: Handler<typeof contract.saveDecision, Context> = async (request, { db, live, now, isShared }) => {
  const { at, meeting, body } = request;
  const nowMs = now();
  refuseFields(decisionProblems(body.state, body.content, dayIn(meeting.time_zone, nowMs)));
  const decision = await decisionFrom(db, request, nowMs);
  const saved = await transaction(db, async (trx) => {
    // The host edits the latest meeting's decisions; decisions of earlier meetings are replaced, not rewritten.
    if ((await latestMeeting(trx, at))?.id !== at.meeting)
      throw new AppError('meeting_over', 'A later meeting has begun');
    const before = await store.findDecision(trx, at, decision.id);
    if (before) {
      // Read in the saving transaction, so that sharing and correcting at the same moment are serialized.
      const mayCorrect = async () => body.corrects === true && !(await isShared(trx, at));
      await refuseChange(before, decision, mayCorrect);
    }
    if (!(await store.saveDecision(trx, at, { ...decision, at: before?.at ?? nowMs })))
      throw new AppError('stale', 'The decision was changed in another window', { current: before });
    if (!before) await refuseMore(trx, { cap: decisionCap, at });
    if (before?.supersedes && before.supersedes !== decision.supersedes)
      await store.release(trx, at, { older: before.supersedes, by: decision.id });
    await supersede(trx, { at, number: meeting.number }, decision);
    return store.findDecision(trx, at, decision.id);
  });
  if (!saved) throw new AppError('not_found', 'No such decision');
  announce(live, at, saved.state === 'draft' ? 'hosts' : 'everyone');
  if (saved.state !== 'draft' && saved.supersedes !== null) await announceReplaced({ db, live }, at, saved.supersedes);
  return saved;
};

const dropDecision: Handler<typeof contract.dropDecision, Context> = async ({ at, params }, { db, live, isShared }) => {
  const dropped = await transaction(db, async (trx) => {
    const states = (await isShared(trx, at)) ? (['draft'] as const) : contract.decisionState.options;
    return store.drop(trx, at, { id: params.decision, states });
  });
  if (!dropped) throw new AppError('not_found', 'No such decision that can be deleted');
  announce(live, at, dropped === 'draft' ? 'hosts' : 'everyone');
  return {};
};

async function decisionFrom(
  db: Database,
  { at, people, params, body }: RequestOf<typeof contract.saveDecision>,
  nowMs: number,
): Promise<Decision> {
  const chat = naming(people, await keptNames(db, at, { ...body, id: params.decision, people }));
  const { decider, proposer, seconder } = body.content;
  const content = {
    ...body.content,
    decider: chat.name(decider, 'content.decider'),
    proposer: chat.name(proposer, 'content.proposer'),
    seconder: chat.name(seconder, 'content.seconder'),
  };
  chat.refuseStrangers();
  const { state, version, supersedes } = body;
  return {
    id: params.decision,
    meeting: at.meeting,
    state,
    content,
    version,
    at: nowMs,
    supersedes,
    supersededBy: null,
  };
}

/** People who have left the chat stay named in a decision when it is corrected or replaced. */
async function keptNames(
  db: Database,
  at: At,
  {
    people,
    id,
    content,
    supersedes,
  }: Pick<Decision, 'id' | 'content' | 'supersedes'> & { people: ReadonlyMap<string, Person> },
) {
  const isEverybodyHere = namedIn(content).every((one) => one?.id == null || people.has(one.id));
  if (isEverybodyHere) return [];
  const before = [id, ...(supersedes === null ? [] : [supersedes])];
  const found = await Promise.all(before.map((one) => store.findDecision(db, at, one)));
  return found.flatMap((one) => (one ? namedIn(one.content) : []));
}

async function refuseChange(before: Decision, next: Decision, mayCorrect: () => Promise<boolean>): Promise<void> {
  if (before.meeting !== next.meeting) throw new AppError('not_found', 'No such decision in this meeting');
  const isCorrection = async () => canBeCorrectedTo(next.state) && (await mayCorrect());
  if (!canBecome(before.state, next.state) && !(await isCorrection()))
    throw new AppError('already_final', 'This decision stands; a new one can replace it', { current: before });
  if (before.supersededBy)
    throw new AppError('already_superseded', 'Another decision has replaced it already', { current: before });
}

async function supersede(
  trx: Trx,
  { at, number }: { at: At; number: number },
  { id, state, supersedes }: Decision,
): Promise<void> {
  if (supersedes === null || state === 'draft') return;
  const older = await store.findDecision(trx, at, supersedes);
  const isBefore = older && (await store.isUpTo(trx, at, { id: older.meeting, number }));
  if (!isBefore || older.id === id || older.state === 'draft')
    throw new AppError('not_found', 'No such decision to replace');
  if (!(await store.supersede(trx, at, { older: supersedes, by: id })))
    throw new AppError('already_superseded', 'Another decision has replaced it already', { current: older });
}

async function announceReplaced({ db, live }: Pick<Services, 'db' | 'live'>, at: At, replaced: string): Promise<void> {
  live.announce(at, 'open-items');
  const older = await store.findDecision(db, at, replaced);
  if (older && older.meeting !== at.meeting) live.announce(meetingIn(at, older.meeting), 'decisions');
}

function announce(live: Services['live'], at: At, audience: 'hosts' | 'everyone'): void {
  live.announce(at, 'decisions', audience);
  // Drafts aren't in the recap.
  if (audience === 'everyone') live.announce(at, 'review', 'hosts');
}
