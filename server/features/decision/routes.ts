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
import { refuseMore } from '../../platform/database/rowLimit.ts';
import { transaction, type Trx } from '../../platform/database/database.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import { naming } from '../../gate/chatNames.ts';
import { meetingIn, type At } from '../../core/scope.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import { latestMeeting } from '../../meeting/store.ts';
import { serve } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import { dayIn } from '../../core/day.ts';
import { canBeCorrectedTo, canBecome, namedIn, whatIsLacking } from './rules.ts';
import * as store from './store.ts';
import { decisionCap } from './tables.ts';

/** Dependencies on other features, wired in `needs.ts`. */
export interface DecisionNeeds {
  /** Whether the meeting's recap has been shared. */
  isShared: (trx: Trx, at: At) => Promise<boolean>;
}

export function decisionRoutes(router: Router, services: Services, { isShared }: DecisionNeeds): void {
  const { db, live, now } = services;

  serve(router, services, readDecisions, async ({ at, isHost }) => {
    const decisions = await store.listDecisions(db, at);
    return { decisions: isHost ? decisions : decisions.filter(({ state }) => state !== 'draft') };
  });

  serve(router, services, saveDecision, async ({ at, meeting, people, params, body }) => {
    const nowMs = now();
    refuseFields(whatIsLacking(body.state, body.content, dayIn(meeting.time_zone, nowMs)));
    const chat = naming(people, await keptNames(at, people, { ...body, id: params.decision }));
    const decision: Decision = {
      id: params.decision,
      meeting: at.meeting,
      state: body.state,
      content: {
        ...body.content,
        decider: chat.name(body.content.decider, 'content.decider'),
        proposer: chat.name(body.content.proposer, 'content.proposer'),
        seconder: chat.name(body.content.seconder, 'content.seconder'),
      },
      version: body.version,
      at: nowMs,
      supersedes: body.supersedes,
      supersededBy: null,
    };
    chat.refuseStrangers();
    const saved = await transaction(db, async (trx) => {
      // The host edits the latest meeting's decisions; decisions of earlier meetings are replaced, not rewritten.
      if ((await latestMeeting(trx, at))?.id !== at.meeting)
        throw new AppError('meeting_over', 'A later meeting has begun');
      const before = await store.findDecision(trx, at, decision.id);
      if (before && before.meeting !== decision.meeting)
        throw new AppError('not_found', 'No such decision in this meeting');
      if (before && !canBecome(before.state, decision.state) && !(await mayCorrect(trx, at, body))) {
        throw new AppError('already_final', 'This decision stands; a new one can replace it', { current: before });
      }
      if (before?.supersededBy) {
        throw new AppError('already_superseded', 'Another decision has replaced it already', { current: before });
      }
      if (!(await store.saveDecision(trx, at, { ...decision, at: before?.at ?? nowMs }))) {
        throw new AppError('stale', 'The decision was changed in another window', { current: before });
      }
      if (!before) await refuseMore(trx, { cap: decisionCap, at });
      if (before?.supersedes && before.supersedes !== decision.supersedes) {
        await store.release(trx, at, before.supersedes, decision.id);
      }
      await supersede(trx, { at, meeting }, decision);
      return store.findDecision(trx, at, decision.id);
    });
    if (!saved) throw new AppError('not_found', 'No such decision');
    announce(at, saved.state === 'draft' ? 'hosts' : 'everyone');
    if (saved.state !== 'draft' && saved.supersedes !== null) await announceReplaced(at, saved.supersedes);
    return saved;
  });

  serve(router, services, dropDecision, async ({ at, params }) => {
    const dropped = await transaction(db, async (trx) => {
      const states = (await isShared(trx, at)) ? (['draft'] as const) : decisionState.options;
      return store.drop(trx, at, params.decision, states);
    });
    if (!dropped) throw new AppError('not_found', 'No such decision that can be deleted');
    announce(at, dropped === 'draft' ? 'hosts' : 'everyone');
    return {};
  });

  /** People who have left the chat stay named in a decision when it is corrected or replaced. */
  async function keptNames(
    at: At,
    people: ReadonlyMap<string, Person>,
    { id, content, supersedes }: Pick<Decision, 'id' | 'content' | 'supersedes'>,
  ) {
    const isEverybodyHere = namedIn(content).every((one) => one?.id == null || people.has(one.id));
    if (isEverybodyHere) return [];
    const before = [id, ...(supersedes === null ? [] : [supersedes])];
    const found = await Promise.all(before.map((one) => store.findDecision(db, at, one)));
    return found.flatMap((one) => (one ? namedIn(one.content) : []));
  }

  /** Read in the saving transaction, so that sharing and correcting at the same moment are serialized. */
  async function mayCorrect(
    trx: Trx,
    at: At,
    { state, corrects }: { state: DecisionState; corrects?: boolean | undefined },
  ) {
    return corrects === true && canBeCorrectedTo(state) && !(await isShared(trx, at));
  }

  /** Supersedes the older decision once the new one is no longer a draft. */
  async function supersede(
    trx: Trx,
    { at, meeting }: { at: At; meeting: MeetingRow },
    { id, state, supersedes }: Decision,
  ) {
    if (supersedes === null || state === 'draft') return;
    const older = await store.findDecision(trx, at, supersedes);
    const isBefore = older && (await store.isUpTo(trx, at, { id: older.meeting, number: meeting.number }));
    if (!isBefore || older.id === id || older.state === 'draft')
      throw new AppError('not_found', 'No such decision to replace');
    if (!(await store.supersede(trx, at, supersedes, id))) {
      throw new AppError('already_superseded', 'Another decision has replaced it already', { current: older });
    }
  }

  async function announceReplaced(at: At, replaced: string) {
    live.announce(at, 'open-items');
    const older = await store.findDecision(db, at, replaced);
    if (older && older.meeting !== at.meeting) live.announce(meetingIn(at, older.meeting), 'decisions');
  }

  function announce(at: At, audience: 'hosts' | 'everyone') {
    live.announce(at, 'decisions', audience);
    live.announce(at, 'recap', 'hosts');
  }
}
