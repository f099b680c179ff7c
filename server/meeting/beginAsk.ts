import type { Selectable } from 'kysely';
import type { Person } from '#contract/wire/people.ts';
import { chatKey, type ChatAt } from '../core/scope.ts';
import type { Database, Trx } from '../platform/database/database.ts';
import type { Tables } from '../platform/database/schema.ts';
import { askLastsMs } from './absence.ts';

type BeginAsk = Selectable<Tables['begin_ask']>;

export function findAsk(db: Database, at: ChatAt): Promise<BeginAsk | undefined> {
  return db
    .selectFrom('begin_ask')
    .selectAll()
    .where((eb) => eb.and(chatKey(at)))
    .executeTakeFirst();
}

/** The first request counts until it expires: a later one must neither hasten nor delay it. */
export async function keepAsk(db: Database, at: ChatAt, { by, now }: { by: Person; now: number }): Promise<void> {
  const ask = { by_id: by.id, by_name: by.name, asked_at: now, seen_at: null };
  await db
    .insertInto('begin_ask')
    .values({ ...chatKey(at), ...ask })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'series'])
        .doUpdateSet(ask)
        .where('begin_ask.asked_at', '<=', now - askLastsMs),
    )
    .execute();
}

export async function noteSeen(db: Database, at: ChatAt, now: number): Promise<void> {
  await db
    .updateTable('begin_ask')
    .set({ seen_at: now })
    .where((eb) => eb.and(chatKey(at)))
    .execute();
}

export async function forgetAsk(trx: Trx, at: ChatAt): Promise<void> {
  await trx
    .deleteFrom('begin_ask')
    .where((eb) => eb.and(chatKey(at)))
    .execute();
}
