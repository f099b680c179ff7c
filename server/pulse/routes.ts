import { createHmac, randomBytes } from 'node:crypto';
import type { Router } from 'express';
import {
  castBallot,
  closePulse as closePulseEndpoint,
  questions as questionsSchema,
  readPulse,
  type Pulse,
} from '#contract/pulse.ts';
import { transaction, type Trx } from '../database/database.ts';
import { AppError } from '../errors.ts';
import type { Meeting } from '../http/scope.ts';
import { serve } from '../http/serve.ts';
import type { Services } from '../services.ts';
import { closePulse } from './closing.ts';
import { count, fewestAnswers, noAnswers, pulseMs, questionsFor } from './rules.ts';
import * as store from './store.ts';

/** A talk between two people has no pulse: whoever answered would be known. */
const fewestAttendees = 2;

/** Opens the meeting's pulse, as part of what ends the meeting. */
export async function openPulse(trx: Trx, meeting: Meeting, at: number, attendees: number): Promise<void> {
  if (attendees < fewestAttendees) return;
  const { said_purpose_at, said_frame_at, said_dissent_at } = meeting.meeting;
  const questions = questionsFor({ purpose: said_purpose_at, frame: said_frame_at, dissent: said_dissent_at });
  await store.addPulse(trx, {
    ...store.keyOf(meeting),
    host: meeting.meeting.host_id,
    questions_json: JSON.stringify(questions),
    attendees,
    opened_at: at,
    closes_at: at + pulseMs,
    closed_at: null,
    receipt_key: randomBytes(32).toString('base64'),
    counters_json: JSON.stringify(noAnswers(questions)),
    release: null,
  });
}

export function pulseRoutes(router: Router, services: Services): void {
  const { db, live, now } = services;

  serve(router, services, readPulse, async ({ meeting, isHost, caller }) => {
    const key = store.keyOf(meeting);
    const pulse = await store.findPulse(db, key);
    // An organizer who handed over the chair hosts on, but what people saw of somebody else is not theirs to read.
    const isYours = (pulse?.host ?? meeting.meeting.host_id) === caller.id;
    const isOpen = pulse !== undefined && pulse.closed_at === null && pulse.closes_at > now();
    const hasRated = isOpen && !isHost && (await store.hasReceipt(db, key, receiptOf(pulse, caller.id)));
    const read: Pulse = {
      state: pulse ? (isOpen ? 'open' : 'closed') : 'none',
      questions: pulse ? questionsSchema.parse(JSON.parse(pulse.questions_json)) : null,
      closesAt: pulse?.closes_at ?? null,
      mayRate: isOpen && !isHost && !hasRated,
      hasRated,
      isPooled: pulse !== undefined && pulse.attendees < fewestAnswers,
      isYours,
      release: isYours ? await store.latestRelease(db, meeting, caller.id) : null,
      isReleased: isYours && pulse !== undefined && pulse.release !== null,
    };
    return read;
  });

  // Nothing is announced: a notice at each answer would tell the host who has just put down their phone.
  serve(router, services, castBallot, async ({ meeting, isHost, caller, body }) => {
    if (isHost) throw new AppError('attendee_only', 'The host does not rate their own meeting');
    const key = store.keyOf(meeting);
    return transaction(db, async (trx) => {
      const pulse = await store.findPulse(trx, key);
      if (!pulse) throw new AppError('not_found', 'This meeting has no pulse yet');
      if (pulse.closed_at !== null || pulse.closes_at <= now())
        return { accepted: false as const, reason: 'closed' as const };
      if (!(await store.spendReceipt(trx, key, receiptOf(pulse, caller.id)))) {
        return { accepted: false as const, reason: 'already_rated' as const };
      }
      await store.saveCounters(trx, key, JSON.stringify(count(JSON.parse(pulse.counters_json), body)));
      return { accepted: true as const };
    });
  });

  serve(router, services, closePulseEndpoint, async ({ meeting }) => {
    const pulse = await store.findPulse(db, store.keyOf(meeting));
    if (!pulse) throw new AppError('not_found', 'This meeting has no pulse yet');
    await closePulse(services, store.keyOf(meeting));
    live.announce(meeting, { topic: 'pulse', id: meeting.meeting.id });
    return {};
  });
}

/** Proves that somebody has answered, to who holds the pulse's key; says nothing without it, and it goes at the close. */
function receiptOf(pulse: store.PulseRow, person: string): string {
  return createHmac('sha256', Buffer.from(pulse.receipt_key ?? '', 'base64'))
    .update(person)
    .digest('base64');
}
