import type { Selectable } from 'kysely';
import type { Note } from '#contract/meeting/chatNote.ts';
import type { Person } from '#contract/wire/people.ts';
import type { Action } from '#contract/meeting/recap.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/schema.ts';
import { chatKey, meetingKey, type At, type ChatAt, type Self } from '../../core/scope.ts';

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

/** Newest first, over all chats, without notes that Teams didn't accept. */
export async function listPosted(
  db: Database,
  { tenant, id }: Self,
  since: number,
): Promise<{ series: string; kind: Note['kind']; to: string[]; at: number }[]> {
  const rows = await db
    .selectFrom('note')
    .innerJoin('share', (join) =>
      join
        .onRef('share.tenant', '=', 'note.tenant')
        .onRef('share.series', '=', 'note.series')
        .onRef('share.id', '=', 'note.id')
        .on('share.kind', '=', 'note'),
    )
    .where('note.tenant', '=', tenant)
    .where('note.by_id', '=', id)
    // An expression, so that no index on the time fits.
    .where((eb) => eb(eb('note.at', '+', 0), '>', since))
    .where('share.state', '!=', 'stopped')
    .select(['note.series', 'note.content_json', 'note.at'])
    .execute();
  return rows.map(({ series, content_json, at }) => {
    const { kind, to }: Pick<Note, 'kind' | 'to'> = JSON.parse(content_json);
    return { series, kind, to: to.flatMap((one) => one.id ?? []), at };
  });
}

/** Those of these acknowledgements that somebody has posted to the chat. */
export async function notedAmong(db: Database, at: ChatAt, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await inChat(db, at).select('id').where('id', 'in', ids).execute();
  return new Set(rows.map(({ id }) => id));
}

function inChat(db: Database | Trx, at: ChatAt) {
  return db.selectFrom('note').where((eb) => eb.and(chatKey(at)));
}

function toStoredNote({ id, at, by_id, by_name, content_json }: Selectable<Tables['note']>): StoredNote {
  return { id, at, by: { id: by_id, name: by_name }, ...JSON.parse(content_json) };
}
