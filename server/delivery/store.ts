import { sql, type Selectable, type UpdateObject } from 'kysely';
import type { Language } from '#contract/values.ts';
import type { Database, Trx } from '../database/database.ts';
import type { Tables } from '../database/schema.ts';
import type { Card, Series } from '../http/scope.ts';
import { mostAttempts } from './rules.ts';

export type ShareRow = Selectable<Tables['share']>;

export function findShare(db: Database | Trx, card: Card): Promise<ShareRow | undefined> {
  return db
    .selectFrom('share')
    .selectAll()
    .where('tenant', '=', card.tenant)
    .where('series', '=', card.id)
    .where('kind', '=', card.kind)
    .where('id', '=', card.card)
    .executeTakeFirst();
}

/** Whose token posts the card, in which language. */
interface Sharer {
  sharer: string;
  language: Language;
}

/** Notes, together with what is to be shown itself, that the chat is to show it. What is known of an earlier post stays. */
export async function enqueue(
  trx: Trx,
  card: Card,
  share: Sharer & Pick<ShareRow, 'meeting' | 'marker' | 'filing' | 'at'>,
): Promise<void> {
  const { sharer, language, filing, at } = share;
  const asked = { sharer, language, filing, at, state: 'waiting', because: null, attempts: 0 } as const;
  await trx
    .insertInto('share')
    .values({
      ...asked,
      tenant: card.tenant,
      series: card.id,
      kind: card.kind,
      id: card.card,
      meeting: share.meeting,
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
    .onConflict((conflict) => conflict.columns(['tenant', 'series', 'kind', 'id']).doUpdateSet(asked))
    .execute();
}

/** Somebody presses again: what isn't in the chat yet goes there in their name, after the pause that it is in. */
export async function askAgain(trx: Trx, card: Card, sharer: Sharer): Promise<void> {
  await of(trx, card)
    .set({ ...sharer, state: 'waiting', attempts: 0 })
    .where('state', '!=', 'posted')
    .execute();
}

/** The same for what only its sharer may send again. With `mayTakeOver` others may, once its sharer's attempts have
 * stopped and no message of theirs is known. */
export async function askAgainAsSharer(
  trx: Trx,
  card: Card,
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

/** What of the series the sharer's token is to bring to the chat. */
export async function listWaiting(db: Database, series: Series, sharer: string): Promise<Card[]> {
  const rows = await db
    .selectFrom('share')
    .select(['kind', 'id'])
    .where('tenant', '=', series.tenant)
    .where('series', '=', series.id)
    .where('state', '=', 'waiting')
    .where('sharer', '=', sharer)
    .execute();
  return rows.map(({ kind, id }) => ({ ...series, kind, card: id }));
}

/** A lease at hand: who writes names its end, so that an attempt which lost it changes nothing any more. */
export interface Hold {
  card: Card;
  /** Epoch milliseconds. */
  until: number;
}

/** Conditional update: whoever changes the row first delivers; a second click, window or process finds nothing to claim,
 * and nobody does after `mostAttempts`. */
export function lease(
  db: Database,
  card: Card,
  claim: { sharer: string; at: number; until: number },
): Promise<ShareRow | undefined> {
  return due(db, card, claim)
    .set((eb) => ({ leased_until: claim.until, attempts: eb('attempts', '+', 1) }))
    .where('attempts', '<', mostAttempts)
    .returningAll()
    .executeTakeFirst();
}

/** Stops what would be due and has used up its attempts, however it came to that. True where it has. */
export async function stopExhausted(db: Database, card: Card, claim: { sharer: string; at: number }): Promise<boolean> {
  const stopped = await due(db, card, claim)
    .set({ state: 'stopped', because: 'given_up' })
    .where('attempts', '>=', mostAttempts)
    .returning('id')
    .executeTakeFirst();
  return stopped !== undefined;
}

function due(db: Database, card: Card, { sharer, at }: { sharer: string; at: number }) {
  return of(db, card)
    .where('state', '=', 'waiting')
    .where('sharer', '=', sharer)
    .where('next_at', '<=', at)
    .where('leased_until', '<=', at);
}

/** The new end; undefined where the lease was lost. Every renewal ends later, so that no two holders name the same. */
export async function renew(db: Database, hold: Hold, until: number): Promise<number | undefined> {
  const renewed = await held(db, hold, { leased_until: Math.max(until, hold.until + 1) })
    .returning('leased_until')
    .executeTakeFirst();
  return renewed?.leased_until;
}

/** From here until the answer is noted the card may be in the chat without our knowing. `since`: the machine's clock. */
export async function noteAttempt(db: Database, hold: Hold, post: { since: number; filing: number }): Promise<void> {
  await held(db, hold, { uncertain_since: post.since, asked_filing: post.filing }).execute();
}

/** Where a newer filing has come meanwhile, the share waits on until `nextAt`, and its attempts count on: whatever the row
 * says, the same card is not sent for ever. */
export async function notePosted(
  db: Database,
  hold: Hold,
  { nextAt, filing, ...posted }: Pick<ShareRow, 'filing' | 'at'> & { message: string; poster: string; nextAt: number },
): Promise<void> {
  const state = (name: ShareRow['state']) => sql.lit(name).$castTo<ShareRow['state']>();
  // PostgreSQL would take `nextAt` for an integer, beside the other branch's 0.
  const set = of(db, hold.card).set((eb) => {
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
  await set.where('leased_until', '=', hold.until).execute();
}

/** Graph said that it posted nothing. Anything less leaves the doubt for the next attempt to settle. */
export async function noteRefusal(db: Database, hold: Hold): Promise<void> {
  await held(db, hold, { uncertain_since: null }).execute();
}

/** `stopped`: only a person's press resumes it, and that not before `nextAt` either. */
export async function noteFailure(
  db: Database,
  hold: Hold,
  { nextAt, ...failed }: Pick<ShareRow, 'state' | 'because'> & { nextAt: number },
): Promise<void> {
  await held(db, hold, { ...failed, next_at: nextAt, leased_until: 0 }).execute();
}

/** The message was deleted in the chat; the next post is a new one. */
export async function forgetMessage(db: Database, hold: Hold): Promise<void> {
  await held(db, hold, { message: null, poster: null, posted_at: null, posted_filing: 0 }).execute();
}

/** Leaves the card that is there to its poster, and begins with one under another marker. */
export function startAnew(db: Database, hold: Hold, marker: string): Promise<ShareRow> {
  const anew = { marker, message: null, poster: null, posted_at: null, posted_filing: 0, uncertain_since: null };
  return held(db, hold, anew).returningAll().executeTakeFirstOrThrow();
}

function held(db: Database, { card, until }: Hold, set: UpdateObject<Tables, 'share'>) {
  return of(db, card).set(set).where('leased_until', '=', until);
}

function of(db: Database | Trx, card: Card) {
  return db
    .updateTable('share')
    .where('tenant', '=', card.tenant)
    .where('series', '=', card.id)
    .where('kind', '=', card.kind)
    .where('id', '=', card.card);
}
