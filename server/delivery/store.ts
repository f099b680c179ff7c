import type { Selectable, UpdateObject } from 'kysely';
import type { Share } from '#contract/recap.ts';
import type { Language } from '#contract/values.ts';
import type { Database, Trx } from '../database/database.ts';
import type { Tables } from '../database/schema.ts';
import type { Card, Series } from '../http/scope.ts';

export type ShareRow = Selectable<Tables['share']>;

export function findShare(db: Database | Trx, card: Card): Promise<ShareRow | undefined> {
  return db
    .selectFrom('share')
    .selectAll()
    .where('tenant', '=', card.tenant)
    .where('series', '=', card.id)
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
  share: Sharer & Pick<ShareRow, 'kind' | 'meeting' | 'marker' | 'filing' | 'at'>,
): Promise<void> {
  const { sharer, language, filing, at } = share;
  const asked = { sharer, language, filing, at, state: 'waiting', because: null, attempts: 0 } as const;
  await trx
    .insertInto('share')
    .values({
      ...asked,
      tenant: card.tenant,
      series: card.id,
      id: card.card,
      kind: share.kind,
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
    .onConflict((conflict) => conflict.columns(['tenant', 'series', 'id']).doUpdateSet(asked))
    .execute();
}

/** Somebody presses again: what isn't in the chat yet goes there in their name. A doubt keeps its time to settle. */
export async function askAgain(trx: Trx, card: Card, { sharer, language }: Sharer): Promise<void> {
  await of(trx, card)
    .set((eb) => ({
      sharer,
      language,
      state: 'waiting',
      attempts: 0,
      next_at: eb.case().when('state', '=', 'stopped').then(0).else(eb.ref('next_at')).end(),
    }))
    .where('state', '!=', 'posted')
    .execute();
}

/** What of the series the sharer's token is to bring to the chat. */
export async function listWaiting(db: Database, series: Series, sharer: string): Promise<Card[]> {
  const rows = await db
    .selectFrom('share')
    .select('id')
    .where('tenant', '=', series.tenant)
    .where('series', '=', series.id)
    .where('state', '=', 'waiting')
    .where('sharer', '=', sharer)
    .execute();
  return rows.map(({ id }) => ({ ...series, card: id }));
}

/** A lease at hand: who writes names its end, so that an attempt which lost it changes nothing any more. */
export interface Hold {
  card: Card;
  /** Epoch milliseconds. */
  until: number;
}

/** Whoever changes the row first delivers; a second click, window or process finds nothing to claim. */
export function lease(
  db: Database,
  card: Card,
  sharer: string,
  at: number,
  leaseMs: number,
): Promise<ShareRow | undefined> {
  return of(db, card)
    .set((eb) => ({ leased_until: at + leaseMs, attempts: eb('attempts', '+', 1) }))
    .where('state', '=', 'waiting')
    .where('sharer', '=', sharer)
    .where('next_at', '<=', at)
    .where('leased_until', '<=', at)
    .returningAll()
    .executeTakeFirst();
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

/** Where a newer filing has come meanwhile, the share goes on waiting. */
export async function notePosted(
  db: Database,
  hold: Hold,
  posted: { filing: number; message: string; poster: string; at: number },
): Promise<void> {
  await of(db, hold.card)
    .set((eb) => ({
      state: eb
        .case()
        .when('filing', '=', posted.filing)
        .then(eb.val<ShareRow['state']>('posted'))
        .else(eb.ref('state'))
        .end(),
      posted_filing: posted.filing,
      message: posted.message,
      poster: posted.poster,
      posted_at: eb.fn.coalesce('posted_at', 'uncertain_since'),
      uncertain_since: null,
      because: null,
      at: posted.at,
      attempts: 0,
      next_at: 0,
      leased_until: 0,
    }))
    .where('leased_until', '=', hold.until)
    .execute();
}

/** Graph said that it posted nothing. Anything less leaves the doubt for the next attempt to settle. */
export async function noteRefusal(db: Database, hold: Hold): Promise<void> {
  await held(db, hold, { uncertain_since: null }).execute();
}

/** `nextAt` null: only a person's press brings it further. */
export async function noteFailure(
  db: Database,
  hold: Hold,
  { because, nextAt }: { because: Share['because']; nextAt: number | null },
): Promise<void> {
  const state = nextAt === null ? 'stopped' : 'waiting';
  await held(db, hold, { state, because, next_at: nextAt ?? 0, leased_until: 0 }).execute();
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
    .where('id', '=', card.card);
}
