import { sql, type Selectable, type UpdateObject } from 'kysely';
import type { Language } from '#contract/wire/values.ts';
import { chatKey, meetingIn, meetingKey, type At, type ChatAt } from '../../core/scope.ts';
import type { Database, Trx } from '../database/database.ts';
import type { Tables } from '../database/schema.ts';
import { mostAttempts } from './rules.ts';

export type ShareRow = Selectable<Tables['share']>;

export interface SharedCard {
  at: At;
  kind: ShareRow['kind'];
  id: string;
}

type CardInChat = Omit<SharedCard, 'at'> & { at: ChatAt };

export function findShare(db: Database | Trx, { at, kind, id }: CardInChat): Promise<ShareRow | undefined> {
  return db
    .selectFrom('share')
    .selectAll()
    .where((eb) => eb.and({ ...chatKey(at), kind, id }))
    .executeTakeFirst();
}

interface Sharer {
  sharer: string;
  language: Language;
}

/** Must run in the transaction that stores the content. Keeps what is known of an earlier post. */
export async function enqueue(
  trx: Trx,
  card: SharedCard,
  share: Sharer & Pick<ShareRow, 'marker' | 'filing' | 'at'>,
): Promise<void> {
  const { sharer, language, filing, at } = share;
  const queued = { sharer, language, filing, at, state: 'waiting', because: null, attempts: 0 } as const;
  await trx
    .insertInto('share')
    .values({
      ...queued,
      ...meetingKey(card.at),
      kind: card.kind,
      id: card.id,
      marker: share.marker,
      posted_filing: 0,
      asked_filing: 0,
      message: null,
      poster: null,
      posted_at: null,
      uncertain_since: null,
      leased_until: 0,
      next_at: 0,
    })
    .onConflict((conflict) => conflict.columns(['tenant', 'series', 'kind', 'id']).doUpdateSet(queued))
    .execute();
}

/** Posts in this person's name after the current pause, unless the card is already in the chat. */
export async function askAgain(trx: Trx, card: SharedCard, sharer: Sharer): Promise<void> {
  await of(trx, card)
    .set({ ...sharer, state: 'waiting', attempts: 0 })
    .where('state', '!=', 'posted')
    .execute();
}

/**
 * Only the sharer may resend. With `mayTakeOver` others may too, once the sharer's attempts have stopped and none of
 * their messages is known.
 */
export async function askAgainAsSharer(
  trx: Trx,
  card: SharedCard,
  { mayTakeOver, ...sharer }: Sharer & { mayTakeOver: boolean },
): Promise<void> {
  await of(trx, card)
    .set({ ...sharer, state: 'waiting', attempts: 0 })
    .where('state', '!=', 'posted')
    .where((eb) => {
      const isTheirs = eb('sharer', '=', sharer.sharer);
      const isLeft = eb.and([eb('state', '=', 'stopped'), eb('message', 'is', null)]);
      return mayTakeOver ? eb.or([isTheirs, isLeft]) : isTheirs;
    })
    .execute();
}

export async function listWaiting(db: Database, at: ChatAt, sharer: string): Promise<SharedCard[]> {
  const rows = await db
    .selectFrom('share')
    .select(['kind', 'id', 'meeting'])
    .where((eb) => eb.and(chatKey(at)))
    .where('state', '=', 'waiting')
    .where('sharer', '=', sharer)
    .execute();
  return rows.map(({ kind, id, meeting }) => ({ at: meetingIn(at, meeting), kind, id }));
}

/** Every write names the lease's end (a fencing token), so an attempt that lost it changes nothing. */
export interface Lease {
  card: SharedCard;
  until: number;
}

/**
 * Conditional update: the first to change the row delivers; a second click, window or process finds nothing to claim.
 * Nor does anybody after `mostAttempts`.
 */
export function lease(
  db: Database,
  card: SharedCard,
  claim: { sharer: string; at: number; until: number },
): Promise<ShareRow | undefined> {
  return due(db, card, claim)
    .set((eb) => ({ leased_until: claim.until, attempts: eb('attempts', '+', 1) }))
    .where('attempts', '<', mostAttempts)
    .returningAll()
    .executeTakeFirst();
}

export async function stopExhausted(
  db: Database,
  card: SharedCard,
  claim: { sharer: string; at: number },
): Promise<boolean> {
  const stopped = await due(db, card, claim)
    .set({ state: 'stopped', because: 'given_up' })
    .where('attempts', '>=', mostAttempts)
    .returning('id')
    .executeTakeFirst();
  return stopped !== undefined;
}

function due(db: Database, card: SharedCard, { sharer, at }: { sharer: string; at: number }) {
  return of(db, card)
    .where('state', '=', 'waiting')
    .where('sharer', '=', sharer)
    .where('next_at', '<=', at)
    .where('leased_until', '<=', at);
}

/**
 * The new end; undefined if the lease was lost, or somebody else has shared since: the card may contain their text.
 * Ends strictly increase, so that no two holders name the same.
 */
export async function renew(
  db: Database,
  lease: Lease,
  { until, sharer }: { until: number; sharer: string },
): Promise<number | undefined> {
  const renewed = await whileLeased(db, lease, { leased_until: Math.max(until, lease.until + 1) })
    .where('sharer', '=', sharer)
    .returning('leased_until')
    .executeTakeFirst();
  return renewed?.leased_until;
}

/** Others may try at once, unless a lost post may still appear. */
export async function release(db: Database, lease: Lease): Promise<void> {
  await whileLeased(db, lease, { leased_until: 0 }).where('uncertain_since', 'is', null).execute();
}

/** Until the outcome is noted, the card may be in the chat without our knowing. `since`: the machine's clock. */
export async function noteAttempt(db: Database, lease: Lease, post: { since: number; filing: number }): Promise<void> {
  await whileLeased(db, lease, { uncertain_since: post.since, asked_filing: post.filing }).execute();
}

/**
 * If there is a newer filing, the share waits until `nextAt` and keeps its attempt count, so that the same card can't
 * loop forever.
 */
export async function notePosted(
  db: Database,
  lease: Lease,
  { nextAt, filing, ...posted }: Pick<ShareRow, 'filing' | 'at'> & { message: string; poster: string; nextAt: number },
): Promise<void> {
  const state = (name: ShareRow['state']) => sql.lit(name).$castTo<ShareRow['state']>();
  // Without the cast PostgreSQL infers integer from the other branch's 0.
  const set = of(db, lease.card).set((eb) => {
    const isCurrent = eb('filing', '<=', filing);
    return {
      ...posted,
      state: eb.case().when(isCurrent).then(state('posted')).else(eb.ref('state')).end(),
      filing: eb.case().when(isCurrent).then(eb.val(filing)).else(eb.ref('filing')).end(),
      attempts: eb.case().when(isCurrent).then(eb.lit(0)).else(eb.ref('attempts')).end(),
      next_at: eb
        .case()
        .when(isCurrent)
        .then(eb.lit(0))
        .else(eb.cast<number>(eb.val(nextAt), 'bigint'))
        .end(),
      posted_filing: filing,
      posted_at: eb.fn.coalesce('posted_at', 'uncertain_since'),
      uncertain_since: null,
      because: null,
      leased_until: 0,
    };
  });
  await set.where('leased_until', '=', lease.until).execute();
}

/** Graph confirmed that it posted nothing. Otherwise the next attempt has to find out. `asked`: the post before. */
export async function noteRefusal(db: Database, lease: Lease, asked: number): Promise<void> {
  await whileLeased(db, lease, { uncertain_since: null, asked_filing: asked }).execute();
}

/** `stopped`: only a person can resume it, and not before `nextAt`. */
export async function noteFailure(
  db: Database,
  lease: Lease,
  { nextAt, ...failed }: Pick<ShareRow, 'state' | 'because'> & { nextAt: number },
): Promise<void> {
  await whileLeased(db, lease, { ...failed, next_at: nextAt, leased_until: 0 }).execute();
}

export async function forgetMessage(db: Database, lease: Lease): Promise<void> {
  await whileLeased(db, lease, { message: null, poster: null, posted_at: null, posted_filing: 0 }).execute();
}

export function startAnew(db: Database, lease: Lease, marker: string): Promise<ShareRow> {
  const anew = { marker, message: null, poster: null, posted_at: null, posted_filing: 0, uncertain_since: null };
  return whileLeased(db, lease, anew).returningAll().executeTakeFirstOrThrow();
}

function whileLeased(db: Database, { card, until }: Lease, set: UpdateObject<Tables, 'share'>) {
  return of(db, card).set(set).where('leased_until', '=', until);
}

function of(db: Database | Trx, { at, kind, id }: SharedCard) {
  return db.updateTable('share').where((eb) => eb.and({ ...chatKey(at), kind, id }));
}
