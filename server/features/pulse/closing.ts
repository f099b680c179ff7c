import { own, questions, thresholds } from '#contract/meeting/pulse.ts';
import { forgetAdmissions, ofPulse } from '../../platform/admission/store.ts';
import { atOf, selfOf, type At } from '../../core/scope.ts';
import { forgetHistory, transaction, type Trx } from '../../platform/database/database.ts';
import { repeat } from '../../platform/schedule.ts';
import type { Services } from '../../platform/services.ts';
import { batchOf, type Answered } from './batch.ts';
import { forgetElectorate } from './electorate.ts';
import { countTickets, deletePool, findPoolOf } from './pool.ts';
import { askedDays, dayNumber } from './rules.ts';
import { forgetAsked } from './invitations.ts';
import * as store from './store.ts';
import { forgetOldUnread, forgetUnread, listUnread, unreadMs } from './unread.ts';

export async function closePulse(
  { db, live, now }: Services,
  at: At,
  take: typeof store.closePulse = store.closePulse,
): Promise<void> {
  const nowMs = now();
  const closedFor = await transaction(db, async (trx) => {
    const closed = await take(trx, at, nowMs);
    if (!closed) return undefined;
    await forgetAdmissions(trx, ofPulse, at);
    await forgetElectorate(trx, at);
    await releasePool(trx, closed, nowMs);
    return closed.host;
  });
  if (closedFor === undefined) return;
  await forgetHistory(db);
  live.announce(at, 'pulse');
  live.announce(selfOf({ ...at, id: closedFor }), 'home');
}

/** Closes due pulses, so that keys and admissions are deleted even if nobody looks. Processes lease pulses one by
 * one; a process that dies releases its lease. Stops with the server. */
export function closeOnTime(services: Services): void {
  const { db, now, log } = services;
  repeat(services, { everyMs: 60_000, failure: 'pulses not closed on time' }, async () => {
    for (const at of await store.findDue(db, now())) {
      await closePulse(services, at, store.closeDue).catch((err: unknown) =>
        log.error({ err }, 'pulse not closed on time'),
      );
    }
    await forgetAsked(db, dayNumber(now()) - askedDays);
    await forgetOldUnread(db, now() - unreadMs);
    // An earlier attempt may have failed, and ratings keep coming: the write-ahead log holds every step of the
    // counters.
    await forgetHistory(db);
  });
}

async function releasePool(trx: Trx, closed: store.PulseRow, at: number): Promise<void> {
  const pulses = await store.listPool(trx, closed);
  if (pulses.some(({ closed_at }) => closed_at === null)) return;
  const answered = [];
  for (const pulse of pulses) answered.push(await answeredOf(trx, pulse));
  const pool = await findPoolOf(trx, closed);
  const tickets = pool ? await countTickets(trx, pool) : 0;
  const batch = batchOf({ pulses: answered, tickets, unread: await listUnread(trx, closed) }, at);
  if (!batch) return;
  const unread = batch.comments === null ? answered.flatMap(({ comments }) => comments) : [];
  await store.saveRelease(trx, { pulses, content: batch, unread });
  if (batch.comments !== null) await forgetUnread(trx, closed);
  if (pool) await deletePool(trx, pool);
}

async function answeredOf(trx: Trx, pulse: store.PulseRow): Promise<Answered> {
  return {
    counters: JSON.parse(pulse.counters_json),
    questions: questions.parse(JSON.parse(pulse.questions_json)),
    thresholds: thresholds.parse(JSON.parse(pulse.thresholds_json)),
    own: pulse.own_json === null ? null : own.parse(JSON.parse(pulse.own_json)),
    comments: await store.listComments(trx, atOf(pulse)),
    hasTickets: pulse.fingerprint !== null,
  };
}
