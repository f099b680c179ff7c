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
import { transaction, type Database, type Trx } from '../../platform/database/database.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import { atOf, type TenantAt } from '../../core/scope.ts';
import { hasChaired } from '../../meeting/attendance.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import { serve } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import { closePulse } from './closing.ts';
import { hashOf, holderOf, isBelowModulus, openSigner } from '../../platform/admission/keys.ts';
import type { Signing } from '../../platform/admission/signing.worker.ts';
import { addAdmission, findAdmission, ofPulse } from '../../platform/admission/store.ts';
import { mayRate } from './electorate.ts';
import { lastDays } from './openPulse.ts';
import { admitTicket, findPoolOf, type PoolRow } from './pool.ts';
import { dayNumber, isAskedEnough, mayClose, mayCloseFrom, mostInSmallTeam, spreadMsFor, thresholds } from './rules.ts';
import { noteAsked, timesAsked } from './invitations.ts';
import * as store from './store.ts';

export function pulseRoutes(router: Router, services: Services): void {
  const { db, live, now } = services;
  const sign = openSigner(services.stopping);

  serve(router, services, readPulse, async ({ at, meeting, isHost, isFormerChair, caller }) => {
    const pulse = await store.findPulse(db, at);
    // An organizer who handed over the chair still hosts, but may not read feedback on somebody else.
    const isYours = (pulse?.host ?? meeting.host_id) === caller.id;
    const isOpen = pulse !== undefined && store.isOpen(pulse, now());
    const canClose = (isHost || isFormerChair) && isOpen;
    return {
      state: pulse ? (isOpen ? 'open' : 'closed') : 'none',
      questions: pulse ? questionsSchema.parse(JSON.parse(pulse.questions_json)) : null,
      thresholds: pulse ? thresholdsSchema.parse(JSON.parse(pulse.thresholds_json)) : null,
      closesAt: pulse?.closes_at ?? null,
      ballots: isOpen ? ballotsOf(pulse) : null,
      pool: isOpen ? await poolOf(pulse) : null,
      you: await standingOf(meeting, isOpen ? pulse : undefined, { id: caller.id, isHost: isHost || isFormerChair }),
      isPooled: pulse !== undefined && pulse.attendees < thresholds.bands,
      isSmall: pulse !== undefined && pulse.attendees >= thresholds.bands && pulse.attendees <= mostInSmallTeam,
      isYours,
      mayClose: canClose && mayClose(pulse, now()),
      mayCloseAt: canClose && !mayClose(pulse, now()) ? mayCloseFrom(pulse) : null,
      own: isYours && pulse?.own_json ? ownSchema.parse(JSON.parse(pulse.own_json)) : null,
      release: isYours ? await store.latestRelease(db, at, caller.id) : null,
      isReleased: isYours && pulse !== undefined && pulse.release !== null,
    } satisfies Pulse;
  });

  serve(router, services, admit, async ({ at, meeting, isHost, isFormerChair, caller, body }) => {
    // This includes whoever had the chair after a reopening and gave it back.
    if (isHost || isFormerChair || (await hasChaired(db, meeting, caller.id)))
      throw new AppError('attendee_only', 'The host does not rate their own meeting');
    const [token, ticket] = [body.blinded, body.ticket].map((text) => text && Buffer.from(text, 'base64url'));
    const admitted = await transaction(db, async (trx) => {
      const pulse = await store.findPulse(trx, at);
      if (!pulse) throw new AppError('not_found', 'This meeting has no pulse yet');
      if (!token || !store.isOpen(pulse, now()) || !pulse.private_key || !pulse.public_key) return 'closed' as const;
      if (!(await mayRate(trx, pulse, caller.id)))
        throw new AppError('attendee_only', 'Only people who attended from beginning to end can rate this meeting');
      if (!isBelowModulus(pulse.public_key, token)) refuseFields([{ field: 'blinded', code: 'wrong_type' }]);
      const refused = await admitToken(trx, { ...pulse, private_key: pulse.private_key }, caller.id, token);
      if (refused) return refused;
      const pool = ticket ? await findPoolOf(trx, pulse) : undefined;
      return {
        signings: { privateKey: pulse.private_key, blinded: body.blinded },
        ticket: pool && ticket ? await admitToPool(trx, pool, caller.id, ticket) : null,
      };
    });
    if (typeof admitted === 'string') return { admitted: false as const, reason: admitted };
    const signature = await sign(admitted.signings);
    return { admitted: true as const, signature, ticket: admitted.ticket && (await sign(admitted.ticket)) };
  });

  serve(router, services, saveOwn, async ({ at, caller, body }) => {
    const pulse = await store.findPulse(db, at);
    if (!pulse) throw new AppError('not_found', 'This meeting has no pulse yet');
    if (pulse.host !== caller.id) return { accepted: false as const, reason: 'not_yours' as const };
    if (!(await store.saveOwn(db, at, JSON.stringify(body), now())))
      return { accepted: false as const, reason: 'closed' as const };
    live.announce(at, 'pulse', [caller.id]);
    return { accepted: true as const };
  });

  serve(router, services, closePulseEndpoint, async ({ at }) => {
    const pulse = await store.findPulse(db, at);
    if (!pulse) throw new AppError('not_found', 'This meeting has no pulse yet');
    if (store.isOpen(pulse, now()) && !mayClose(pulse, now()))
      throw new AppError('too_early', 'A pulse stays open for a day');
    await closePulse(services, at);
    return {};
  });

  serve(router, services, tellChange, async ({ at, caller, params, body }) => {
    const release = { id: params.release, host: caller.id };
    if (!(await store.saveChange(db, at, release, body.sentence, now())))
      throw new AppError('not_found', 'No such result of yours');
    live.announce(at, 'open-items');
    return {};
  });

  function ballotsOf({ ballots, public_key, attendees }: store.PulseRow): Pulse['ballots'] {
    return ballots && public_key ? { pulse: ballots, key: public_key, spreadMs: spreadMsFor(attendees) } : null;
  }

  async function poolOf(pulse: store.PulseRow): Promise<Pulse['pool']> {
    const pool = await findPoolOf(db, pulse);
    return pool && pulse.fingerprint !== null ? { id: pool.id, key: pool.public_key } : null;
  }

  /** The caller's role in the meeting's pulse, or in one that isn't open yet. */
  async function standingOf(
    meeting: MeetingRow,
    open: store.PulseRow | undefined,
    { id, isHost }: { id: string; isHost: boolean },
  ): Promise<Pulse['you']> {
    if (isHost || open?.host === id) return 'host';
    if (!open) return 'asked';
    if (await hasChaired(db, meeting, id)) return 'host';
    if (!(await mayRate(db, open, id))) return 'not_here';
    const at = atOf(open);
    // An admission stays valid, however often other meetings ask this person.
    const holder = holderOf(open.private_key ?? '', id);
    if ((await findAdmission(db, ofPulse, at, holder)) !== undefined) return 'asked';
    return (await wasAskedEnough(db, at, id)) ? 'let_off' : 'asked';
  }

  /** Why no token is signed for this person; undefined: it may be signed, or is a retry. */
  async function admitToken(
    trx: Trx,
    pulse: store.PulseRow & { private_key: string },
    person: string,
    token: Buffer,
  ): Promise<'already_admitted' | 'let_off' | undefined> {
    const at = atOf(pulse);
    const holder = holderOf(pulse.private_key, person);
    const before = await findAdmission(trx, ofPulse, at, holder);
    if (before !== undefined) return before === hashOf(token) ? undefined : 'already_admitted';
    if (await wasAskedEnough(trx, at, person)) return 'let_off';
    await addAdmission(trx, ofPulse, at, { holder, blinded: hashOf(token) });
    await noteAsked(trx, at, person, dayNumber(now()));
    return undefined;
  }

  /** What to sign; null if another ticket was already signed for this person. */
  async function admitToPool(trx: Trx, pool: PoolRow, person: string, ticket: Buffer): Promise<Signing | null> {
    if (!isBelowModulus(pool.public_key, ticket)) refuseFields([{ field: 'ticket', code: 'wrong_type' }]);
    const isTheirs = await admitTicket(trx, pool, holderOf(pool.private_key, person), hashOf(ticket));
    return isTheirs ? { privateKey: pool.private_key, blinded: ticket.toString('base64url') } : null;
  }

  async function wasAskedEnough(from: Database | Trx, at: TenantAt, person: string): Promise<boolean> {
    const asked = await timesAsked(from, at, [person], lastDays(now()));
    return isAskedEnough(asked.get(person) ?? 0);
  }
}
