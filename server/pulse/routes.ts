import type { Router } from 'express';
import {
  admit,
  closePulse as closePulseEndpoint,
  own as ownSchema,
  questions as questionsSchema,
  readPulse,
  saveOwn,
  tellChange,
  thresholds as thresholdsSchema,
  type Pulse,
} from '#contract/pulse.ts';
import { transaction } from '../database/database.ts';
import { AppError, refuseFields } from '../errors.ts';
import type { Series } from '../http/scope.ts';
import { serve } from '../http/serve.ts';
import type { Services } from '../services.ts';
import { closePulse } from './closing.ts';
import { hashOf, holderOf, isBelowModulus, openSigner } from '../admission/keys.ts';
import { addAdmission, findAdmission, ofPulse } from '../admission/store.ts';
import { lastDays } from './opening.ts';
import { dayNumber, isAskedEnough, spreadMsFor, stillNeeded, thresholds } from './rules.ts';
import * as store from './store.ts';

export function pulseRoutes(router: Router, services: Services): void {
  const { db, live, now } = services;
  const sign = openSigner(services.stopping);

  serve(router, services, readPulse, async ({ meeting, isHost, isFormerChair, caller }) => {
    const key = store.keyOf(meeting);
    const pulse = await store.findPulse(db, key);
    // An organizer who handed over the chair hosts on, but what people saw of somebody else is not theirs to read.
    const isYours = (pulse?.host ?? meeting.meeting.host_id) === caller.id;
    const isOpen = pulse !== undefined && store.isOpen(pulse, now());
    const hasRun = isHost || isFormerChair;
    const isLetOff = isOpen && !hasRun && !(await mayBeAsked(pulse, caller.id));
    return {
      state: pulse ? (isOpen ? 'open' : 'closed') : 'none',
      questions: pulse ? questionsSchema.parse(JSON.parse(pulse.questions_json)) : null,
      thresholds: pulse ? thresholdsSchema.parse(JSON.parse(pulse.thresholds_json)) : null,
      closesAt: pulse?.closes_at ?? null,
      ballots: isOpen ? ballotsOf(pulse) : null,
      you: hasRun ? 'host' : isLetOff ? 'let_off' : 'asked',
      isPooled: pulse !== undefined && pulse.attendees < thresholds.bands,
      isYours,
      own: isYours && pulse?.own_json ? ownSchema.parse(JSON.parse(pulse.own_json)) : null,
      release: isYours ? await store.latestRelease(db, meeting, caller.id) : null,
      isReleased: isYours && pulse !== undefined && pulse.release !== null,
      stillNeeded: isYours ? await stillNeededOf(meeting, caller.id) : null,
    } satisfies Pulse;
  });

  serve(router, services, admit, async ({ meeting, isHost, isFormerChair, caller, body }) => {
    if (isHost || isFormerChair) throw new AppError('attendee_only', 'The host does not rate their own meeting');
    const key = store.keyOf(meeting);
    const blinded = Buffer.from(body.blinded, 'base64url');
    const admitted = await transaction(db, async (trx) => {
      const pulse = await store.findPulse(trx, key);
      if (!pulse) throw new AppError('not_found', 'This meeting has no pulse yet');
      if (!store.isOpen(pulse, now()) || !pulse.private_key || !pulse.public_key) return 'closed' as const;
      if (!isBelowModulus(pulse.public_key, blinded)) refuseFields([{ field: 'blinded', code: 'wrong_type' }]);
      const holder = holderOf(pulse.private_key, caller.id);
      const before = await findAdmission(trx, ofPulse, key, holder);
      if (before !== undefined && before !== hashOf(blinded)) return 'already_admitted' as const;
      if (before === undefined) {
        const asked = await store.timesAsked(trx, key.tenant, [caller.id], lastDays(now()));
        if (isAskedEnough(asked.get(caller.id) ?? 0)) return 'let_off' as const;
        await addAdmission(trx, ofPulse, key, holder, hashOf(blinded));
        await store.noteAsked(trx, key.tenant, caller.id, dayNumber(now()));
      }
      return { privateKey: pulse.private_key };
    });
    if (typeof admitted === 'string') return { admitted: false as const, reason: admitted };
    const signature = await sign({ ...admitted, blinded: blinded.toString('base64url') });
    return { admitted: true as const, signature };
  });

  serve(router, services, saveOwn, async ({ meeting, caller, body }) => {
    const key = store.keyOf(meeting);
    const pulse = await store.findPulse(db, key);
    if (!pulse) throw new AppError('not_found', 'This meeting has no pulse yet');
    if (pulse.host !== caller.id) return { accepted: false as const, reason: 'not_yours' as const };
    if (!(await store.saveOwn(db, key, JSON.stringify(body), now())))
      return { accepted: false as const, reason: 'closed' as const };
    live.announce(meeting, { topic: 'pulse', id: key.meeting }, [caller.id]);
    return { accepted: true as const };
  });

  serve(router, services, closePulseEndpoint, async ({ meeting }) => {
    const pulse = await store.findPulse(db, store.keyOf(meeting));
    if (!pulse) throw new AppError('not_found', 'This meeting has no pulse yet');
    await closePulse(services, store.keyOf(meeting));
    return {};
  });

  serve(router, services, tellChange, async ({ series, caller, params, body }) => {
    const release = { id: params.release, host: caller.id };
    if (!(await store.saveChange(db, series, release, body.sentence, now())))
      throw new AppError('not_found', 'No such result of yours');
    live.announce(series, { topic: 'open-items', id: series.id });
    return {};
  });

  function ballotsOf({ ballots, public_key, attendees }: store.PulseRow): Pulse['ballots'] {
    return ballots && public_key ? { pulse: ballots, key: public_key, spreadMs: spreadMsFor(attendees) } : null;
  }

  /** Who has been admitted stays so, however often others ask them meanwhile. */
  async function mayBeAsked(pulse: store.PulseRow, person: string): Promise<boolean> {
    const holder = holderOf(pulse.private_key ?? '', person);
    if ((await findAdmission(db, ofPulse, pulse, holder)) !== undefined) return true;
    const asked = await store.timesAsked(db, pulse.tenant, [person], lastDays(now()));
    return !isAskedEnough(asked.get(person) ?? 0);
  }

  async function stillNeededOf(series: Series, host: string): Promise<number | null> {
    const pool = await store.findPool(db, { tenant: series.tenant, series: series.id }, host);
    return stillNeeded(
      pool.map(({ attendees, counters_json, thresholds_json }) => ({
        attendees,
        ballots: JSON.parse(counters_json).ballots,
        thresholds: thresholdsSchema.parse(JSON.parse(thresholds_json)),
      })),
    );
  }
}
