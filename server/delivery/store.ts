import type { Selectable } from 'kysely';
import type { Share } from '#contract/recap.ts';
import type { Database, Trx } from '../database/database.ts';
import type { Tables } from '../database/schema.ts';
import type { Meeting } from '../http/scope.ts';

export type ShareRow = Selectable<Tables['share']>;

export function findShare(db: Database | Trx, meeting: Meeting): Promise<ShareRow | undefined> {
  return db
    .selectFrom('share')
    .selectAll()
    .where('tenant', '=', meeting.tenant)
    .where('series', '=', meeting.id)
    .where('meeting', '=', meeting.meeting.id)
    .executeTakeFirst();
}

/** Notes, together with the filing itself, that the chat is to show it. */
export async function enqueue(
  trx: Trx,
  meeting: Meeting,
  share: { marker: string; filing: number; at: number },
): Promise<void> {
  const asked = { state: 'waiting', because: null, at: share.at, filing: share.filing } as const;
  await trx
    .insertInto('share')
    .values({
      ...asked,
      tenant: meeting.tenant,
      series: meeting.id,
      meeting: meeting.meeting.id,
      marker: share.marker,
      posted_filing: 0,
      message: null,
      is_uncertain: 0,
      leased_until: 0,
    })
    .onConflict((conflict) => conflict.columns(['tenant', 'series', 'meeting']).doUpdateSet(asked))
    .execute();
}

/** Whoever changes the row first delivers; a second click, window or process finds nothing to claim. */
export function lease(db: Database, meeting: Meeting, at: number, leaseMs: number): Promise<ShareRow | undefined> {
  return change(db, meeting, { leased_until: at + leaseMs })
    .where('state', '=', 'waiting')
    .where('leased_until', '<=', at)
    .returningAll()
    .executeTakeFirst();
}

/** From here until the answer is noted the card may be in the chat without our knowing. */
export async function noteAttempt(db: Database, meeting: Meeting): Promise<void> {
  await change(db, meeting, { is_uncertain: 1 }).execute();
}

/** Where a newer filing has come meanwhile, the share goes on waiting. */
export async function notePosted(
  db: Database,
  meeting: Meeting,
  posted: { filing: number; message: string; at: number },
): Promise<void> {
  const noted = {
    posted_filing: posted.filing,
    message: posted.message,
    is_uncertain: 0,
    leased_until: 0,
    because: null,
    at: posted.at,
  };
  await change(db, meeting, noted).execute();
  await change(db, meeting, { state: 'posted' }).where('filing', '=', posted.filing).execute();
}

/** Graph said that it posted nothing. Anything less leaves the doubt for the next attempt to settle. */
export async function noteRefusal(db: Database, meeting: Meeting): Promise<void> {
  await change(db, meeting, { is_uncertain: 0 }).execute();
}

export async function noteFailure(db: Database, meeting: Meeting, because: Share['because']): Promise<void> {
  await change(db, meeting, { because, leased_until: 0 }).execute();
}

/** The message was deleted in the chat; the next delivery posts anew. */
export async function forgetMessage(db: Database, meeting: Meeting): Promise<void> {
  await change(db, meeting, { message: null, posted_filing: 0 }).execute();
}

function change(db: Database, meeting: Meeting, set: Partial<ShareRow>) {
  return db
    .updateTable('share')
    .set(set)
    .where('tenant', '=', meeting.tenant)
    .where('series', '=', meeting.id)
    .where('meeting', '=', meeting.meeting.id);
}
