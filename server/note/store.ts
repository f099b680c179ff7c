import type { Selectable } from 'kysely';
import type { Note } from '#contract/note.ts';
import type { Person } from '#contract/people.ts';
import type { Action } from '#contract/recap.ts';
import type { Database, Trx } from '../database/database.ts';
import type { Tables } from '../database/schema.ts';
import type { Meeting, Series } from '../http/scope.ts';

/** A note without what became of it in the chat. */
export interface Written extends Omit<Note, 'share'> {
  by: Person;
  /** The meeting's, for the time by which to answer. */
  timeZone: string;
  /** For `open_items`: a copy of the items when it was posted. */
  open?: OpenThen;
}

export interface OpenThen {
  actions: (Pick<Action, 'what' | 'owner' | 'due' | 'dueWords'> & { isOverdue: boolean })[];
  questions: string[];
  /** How many more items were open. */
  more: number;
}

/** True where it was not there yet. */
export async function addNote(trx: Trx, meeting: Meeting, { id, at, by, ...content }: Written): Promise<boolean> {
  const added = await trx
    .insertInto('note')
    .values({
      tenant: meeting.tenant,
      series: meeting.id,
      meeting: meeting.meeting.id,
      id,
      by_id: by.id,
      by_name: by.name,
      content_json: JSON.stringify(content),
      at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

export async function findNote(db: Database | Trx, series: Series, id: string): Promise<Written | undefined> {
  const row = await inSeries(db, series).selectAll().where('id', '=', id).executeTakeFirst();
  return row && viewOf(row);
}

/** Somebody's own, newest first, and how many there are. */
export async function listOwn(
  db: Database,
  series: Series,
  by: string,
  most: number,
): Promise<{ notes: Written[]; count: number }> {
  const own = inSeries(db, series).where('by_id', '=', by);
  const rows = await own.selectAll().orderBy('at', 'desc').orderBy('id').limit(most).execute();
  const { count } = await own.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  return { notes: rows.map(viewOf), count: Number(count) };
}

function inSeries(db: Database | Trx, series: Series) {
  return db.selectFrom('note').where('tenant', '=', series.tenant).where('series', '=', series.id);
}

function viewOf({ id, at, by_id, by_name, content_json }: Selectable<Tables['note']>): Written {
  return { id, at, by: { id: by_id, name: by_name }, ...JSON.parse(content_json) };
}
