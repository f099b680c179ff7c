import type { Selectable } from 'kysely';
import type { Note } from '#contract/chatNote.ts';
import type { Person } from '#contract/wire/people.ts';
import type { Action } from '#contract/recap.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/schema.ts';
import { chatKey, meetingKey, type At, type ChatAt } from '../../core/scope.ts';

export interface StoredNote extends Omit<Note, 'share'> {
  by: Person;
  timeZone: string;
  open?: OpenThen;
}

export interface OpenThen {
  actions: (Pick<Action, 'what' | 'owner' | 'due' | 'dueWords'> & { isOverdue: boolean })[];
  questions: string[];
  more: number;
}

export async function addNote(trx: Trx, at: At, { id, at: nowMs, by, ...content }: StoredNote): Promise<boolean> {
  const added = await trx
    .insertInto('note')
    .values({
      ...meetingKey(at),
      id,
      by_id: by.id,
      by_name: by.name,
      content_json: JSON.stringify(content),
      at: nowMs,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

export async function findNote(db: Database | Trx, at: ChatAt, id: string): Promise<StoredNote | undefined> {
  const row = await inChat(db, at).selectAll().where('id', '=', id).executeTakeFirst();
  return row && toStoredNote(row);
}

export async function listOwn(
  db: Database,
  at: ChatAt,
  { by, most }: { by: string; most: number },
): Promise<{ notes: StoredNote[]; count: number }> {
  const own = inChat(db, at).where('by_id', '=', by);
  const rows = await own.selectAll().orderBy('at', 'desc').orderBy('id').limit(most).execute();
  const { count } = await own.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  return { notes: rows.map(toStoredNote), count: Number(count) };
}

function inChat(db: Database | Trx, at: ChatAt) {
  return db.selectFrom('note').where((eb) => eb.and(chatKey(at)));
}

function toStoredNote({ id, at, by_id, by_name, content_json }: Selectable<Tables['note']>): StoredNote {
  return { id, at, by: { id: by_id, name: by_name }, ...JSON.parse(content_json) };
}
