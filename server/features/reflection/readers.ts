import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { askAgainMs, usualWeekday } from '#contract/rules/person/reflection.ts';
import type { Person } from '#contract/wire/people.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/schema.ts';
import type { Self } from '../../core/scope.ts';
import type { ReflectionRow } from './store.ts';

export type SettingRow = Selectable<Tables['reflection_setting']>;

const mostWritten = 50;

export function findSetting(db: Database | Trx, { tenant, id }: Self): Promise<SettingRow | undefined> {
  return db
    .selectFrom('reflection_setting')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('author_id', '=', id)
    .executeTakeFirst();
}

type Chosen = Partial<Omit<SettingRow, 'tenant' | 'id' | 'author_id' | 'author_name'>>;

export async function saveSetting(
  db: Database | Trx,
  { tenant, id }: Self,
  { author, set }: { author: Person; set: Chosen },
): Promise<void> {
  await db
    .insertInto('reflection_setting')
    .values({
      tenant,
      id: randomUUID(),
      author_id: id,
      author_name: author.name,
      time_zone: '',
      weekday: usualWeekday,
      manager_id: null,
      manager_name: null,
      manager_state: null,
      counts: 0,
      ...set,
    })
    .onConflict((conflict) => conflict.columns(['tenant', 'author_id']).doUpdateSet(set))
    .execute();
}

/** Those who asked this person to read what they write, or whose reflections this person reads. */
export function listAsking(db: Database, { tenant, id }: Self): Promise<SettingRow[]> {
  return db
    .selectFrom('reflection_setting')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('manager_id', '=', id)
    .where('manager_state', 'in', ['asked', 'accepted'])
    .orderBy('author_name')
    .orderBy('id')
    .execute();
}

/** Conditional update: the author may have named somebody else in the same moment. */
export async function answerAsking(
  trx: Trx,
  { tenant, id }: Self,
  { asking, from, to }: { asking: string; from: 'asked' | 'accepted'; to: 'accepted' | 'declined' | 'ended' },
): Promise<string | undefined> {
  const answered = await trx
    .updateTable('reflection_setting')
    .set({ manager_state: to })
    .where('tenant', '=', tenant)
    .where('id', '=', asking)
    .where('manager_id', '=', id)
    .where('manager_state', '=', from)
    .returning('author_id')
    .executeTakeFirst();
  return answered?.author_id;
}

/** Unread reflections stay unread when their reader stops. */
export async function withdrawUnread(trx: Trx, { tenant, id }: Self, reader: string): Promise<void> {
  await trx
    .updateTable('reflection')
    .set({ reader_id: null, reader_name: null })
    .where('tenant', '=', tenant)
    .where('author_id', '=', id)
    .where('reader_id', '=', reader)
    .where('read_at', 'is', null)
    .execute();
}

/** Only while its author and this person both want it: a former manager reads nothing. */
export function listWritten(db: Database | Trx, { tenant, id }: Self, only?: string): Promise<ReflectionRow[]> {
  return db
    .selectFrom('reflection')
    .innerJoin('reflection_setting as setting', (join) =>
      join.onRef('setting.tenant', '=', 'reflection.tenant').onRef('setting.author_id', '=', 'reflection.author_id'),
    )
    .selectAll('reflection')
    .where('reflection.tenant', '=', tenant)
    .where('reflection.reader_id', '=', id)
    .where('reflection.sent_at', 'is not', null)
    .where('setting.manager_id', '=', id)
    .where('setting.manager_state', '=', 'accepted')
    .$if(only !== undefined, (query) => query.where('reflection.id', '=', only ?? ''))
    .orderBy('reflection.sent_at', 'desc')
    .limit(mostWritten)
    .execute();
}

/** Conditional update: nobody ticks a text that they haven't seen, and an answer stays. */
export async function markRead(
  trx: Trx,
  { tenant, id }: Self,
  { reflection, sending, answer, nowMs }: { reflection: string; sending: number; answer: string; nowMs: number },
): Promise<boolean> {
  const read = await trx
    .updateTable('reflection')
    .set((eb) => ({
      read_at: eb.fn.coalesce('read_at', eb.val(nowMs)),
      ...(answer !== '' && { answer: eb.fn.coalesce('answer', eb.val(answer)) }),
    }))
    .where('tenant', '=', tenant)
    .where('id', '=', reflection)
    .where('reader_id', '=', id)
    .where('sendings', '=', sending)
    .where('sent_at', 'is not', null)
    .returning('id')
    .executeTakeFirst();
  return read !== undefined;
}

/** Those that no longer count are deleted. */
export async function keepDeclined(
  trx: Trx,
  { tenant, author, manager, nowMs }: { tenant: string; author: string; manager: string; nowMs: number },
): Promise<void> {
  await trx
    .deleteFrom('declined_to_read')
    .where('tenant', '=', tenant)
    .where('author_id', '=', author)
    .where((eb) => eb(eb('at', '+', 0), '<=', nowMs - askAgainMs))
    .execute();
  await trx
    .insertInto('declined_to_read')
    .values({ tenant, id: randomUUID(), author_id: author, manager_id: manager, at: nowMs })
    .execute();
}

export async function hasDeclined(
  trx: Trx,
  { tenant, id }: Self,
  { manager, nowMs }: { manager: string; nowMs: number },
): Promise<boolean> {
  const declined = await trx
    .selectFrom('declined_to_read')
    .select('id')
    .where('tenant', '=', tenant)
    .where('author_id', '=', id)
    .where('manager_id', '=', manager)
    .where((eb) => eb(eb('at', '+', 0), '>', nowMs - askAgainMs))
    .limit(1)
    .executeTakeFirst();
  return declined !== undefined;
}
