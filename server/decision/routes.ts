import type { Router } from 'express';
import {
  decisionState,
  dropDecision,
  readDecisions,
  saveDecision,
  type Decision,
  type DecisionState,
} from '#contract/decision.ts';
import type { Person } from '#contract/people.ts';
import { refuseMore } from '../database/capped.ts';
import { transaction, type Trx } from '../database/database.ts';
import { AppError, refuseFields } from '../errors.ts';
import { naming } from '../http/people.ts';
import type { Meeting } from '../http/scope.ts';
import { serve } from '../http/serve.ts';
import type { Services } from '../services.ts';
import { dayIn } from '../time/day.ts';
import { canBeCorrectedTo, canBecome, namedIn, whatIsLacking } from './rules.ts';
import * as store from './store.ts';

/** What this feature needs of others; `app.ts` brings them together. */
export interface DecisionNeeds {
  isLatest: (trx: Trx, meeting: Meeting) => Promise<boolean>;
  /** Whether the meeting's recap has been shared. */
  isShared: (trx: Trx, meeting: Meeting) => Promise<boolean>;
}

export function decisionRoutes(router: Router, services: Services, { isLatest, isShared }: DecisionNeeds): void {
  const { db, live, now } = services;

  serve(router, services, readDecisions, async ({ meeting, isHost }) => {
    const decisions = await store.listDecisions(db, meeting);
    return { decisions: isHost ? decisions : decisions.filter(({ state }) => state !== 'draft') };
  });

  serve(router, services, saveDecision, async ({ meeting, people, params, body }) => {
    const at = now();
    refuseFields(whatIsLacking(body.state, body.content, dayIn(meeting.meeting.time_zone, at)));
    const chat = naming(people, await keptNames(meeting, people, { ...body, id: params.decision }));
    const decision: Decision = {
      id: params.decision,
      meeting: meeting.meeting.id,
      state: body.state,
      content: {
        ...body.content,
        decider: chat.name(body.content.decider, 'content.decider'),
        proposer: chat.name(body.content.proposer, 'content.proposer'),
        seconder: chat.name(body.content.seconder, 'content.seconder'),
      },
      version: body.version,
      at,
      supersedes: body.supersedes,
      supersededBy: null,
    };
    chat.refuseStrangers();
    const saved = await transaction(db, async (trx) => {
      // The host edits the latest meeting's decisions; decisions of earlier meetings are replaced, not rewritten.
      if (!(await isLatest(trx, meeting))) throw new AppError('meeting_over', 'A later meeting has begun');
      const before = await store.findDecision(trx, meeting, decision.id);
      if (before && before.meeting !== decision.meeting)
        throw new AppError('not_found', 'No such decision in this meeting');
      if (before && !canBecome(before.state, decision.state) && !(await mayCorrect(trx, meeting, body))) {
        throw new AppError('already_final', 'This decision stands; a new one can replace it', { current: before });
      }
      if (before?.supersededBy) {
        throw new AppError('already_superseded', 'Another decision has replaced it already', { current: before });
      }
      if (!(await store.saveDecision(trx, meeting, { ...decision, at: before?.at ?? at }))) {
        throw new AppError('stale', 'The decision was changed in another window', { current: before });
      }
      if (!before) await refuseMore(trx, { table: 'decision', place: meeting });
      if (before?.supersedes && before.supersedes !== decision.supersedes) {
        await store.release(trx, meeting, before.supersedes, decision.id);
      }
      await supersede(trx, meeting, decision);
      return store.findDecision(trx, meeting, decision.id);
    });
    if (!saved) throw new AppError('not_found', 'No such decision');
    announce(meeting, saved.state === 'draft' ? 'hosts' : 'everyone');
    if (saved.state !== 'draft' && saved.supersedes !== null) await announceReplaced(meeting, saved.supersedes);
    return saved;
  });

  serve(router, services, dropDecision, async ({ meeting, params }) => {
    const dropped = await transaction(db, async (trx) => {
      const states = (await isShared(trx, meeting)) ? (['draft'] as const) : decisionState.options;
      return store.drop(trx, meeting, params.decision, states);
    });
    if (!dropped) throw new AppError('not_found', 'No such decision that can be deleted');
    announce(meeting, dropped === 'draft' ? 'hosts' : 'everyone');
    return {};
  });

  /** People who have left the chat stay named in a decision when it is corrected or replaced. */
  async function keptNames(
    meeting: Meeting,
    people: ReadonlyMap<string, Person>,
    { id, content, supersedes }: Pick<Decision, 'id' | 'content' | 'supersedes'>,
  ) {
    const isEverybodyHere = namedIn(content).every((one) => one?.id == null || people.has(one.id));
    if (isEverybodyHere) return [];
    const before = [id, ...(supersedes === null ? [] : [supersedes])];
    const found = await Promise.all(before.map((one) => store.findDecision(db, meeting, one)));
    return found.flatMap((one) => (one ? namedIn(one.content) : []));
  }

  /** Read in the saving transaction, so that sharing and correcting at the same moment are serialized. */
  async function mayCorrect(
    trx: Trx,
    meeting: Meeting,
    { state, corrects }: { state: DecisionState; corrects?: boolean | undefined },
  ) {
    return corrects === true && canBeCorrectedTo(state) && !(await isShared(trx, meeting));
  }

  /** The older decision gives way once the new one is more than a draft. */
  async function supersede(trx: Trx, meeting: Meeting, { id, state, supersedes }: Decision) {
    if (supersedes === null || state === 'draft') return;
    const older = await store.findDecision(trx, meeting, supersedes);
    const isBefore = older && (await store.isBeforeOrIn(trx, meeting, older.meeting));
    if (!isBefore || older.id === id || older.state === 'draft')
      throw new AppError('not_found', 'No such decision to replace');
    if (!(await store.supersede(trx, meeting, supersedes, id))) {
      throw new AppError('already_superseded', 'Another decision has replaced it already', { current: older });
    }
  }

  async function announceReplaced(meeting: Meeting, replaced: string) {
    live.announce(meeting, { topic: 'open-items', id: meeting.id });
    const older = await store.findDecision(db, meeting, replaced);
    if (older && older.meeting !== meeting.meeting.id)
      live.announce(meeting, { topic: 'decisions', id: older.meeting });
  }

  function announce(meeting: Meeting, audience: 'hosts' | 'everyone') {
    live.announce(meeting, { topic: 'decisions', id: meeting.meeting.id }, audience);
    live.announce(meeting, { topic: 'recap', id: meeting.meeting.id }, 'hosts');
  }
}
