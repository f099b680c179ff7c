import type { Selectable } from 'kysely';
import type { Concern, Reply, ToldConcern } from '#contract/concern.ts';
import type { Person } from '#contract/people.ts';
import type { Database, Trx } from '../database/database.ts';
import type { Tables } from '../database/schema.ts';
import type { Meeting } from '../http/scope.ts';
import { noReply, told } from './rules.ts';

/** The meeting's, oldest first; then those that came without a name, in the order of the alphabet. */
export async function listConcerns(db: Database | Trx, meeting: Meeting): Promise<Concern[]> {
  const rows = await ofMeeting(db, meeting).execute();
  const inOrder = (a: Concern, b: Concern) =>
    (a.at ?? Infinity) - (b.at ?? Infinity) || (a.text < b.text ? -1 : 1) || (a.id < b.id ? -1 : 1);
  return rows.map(viewOf).toSorted(inOrder);
}

/** As the recap tells them. */
export async function listTold(db: Database | Trx, meeting: Meeting): Promise<ToldConcern[]> {
  return (await listConcerns(db, meeting)).map(told);
}

export async function findConcern(db: Database | Trx, meeting: Meeting, id: string): Promise<Concern | undefined> {
  const row = await ofMeeting(db, meeting).where('id', '=', id).executeTakeFirst();
  return row && viewOf(row);
}

/** What is there under its id: this one, or the one that came first. */
export async function addConcern(
  db: Database,
  meeting: Meeting,
  { id, by, at, kind, text, from }: Pick<Concern, 'id' | 'at' | 'kind' | 'text' | 'from'> & { by: Person },
): Promise<Concern | undefined> {
  await db
    .insertInto('concern')
    .values({
      tenant: meeting.tenant,
      series: meeting.id,
      meeting: meeting.meeting.id,
      id,
      by_id: by.id,
      by_name: by.name,
      content_json: JSON.stringify({ kind, text, from }),
      reply_json: JSON.stringify(noReply),
      version: 0,
      at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return findConcern(db, meeting, id);
}

export async function deleteConcern(trx: Trx, meeting: Meeting, id: string): Promise<void> {
  await trx
    .deleteFrom('concern')
    .where('tenant', '=', meeting.tenant)
    .where('series', '=', meeting.id)
    .where('meeting', '=', meeting.meeting.id)
    .where('id', '=', id)
    .execute();
}

/** False where `version` is no longer the latest. */
export async function saveReply(
  db: Database,
  meeting: Meeting,
  id: string,
  version: number,
  reply: Reply,
): Promise<boolean> {
  const saved = await db
    .updateTable('concern')
    .set({ reply_json: JSON.stringify(reply), version: version + 1 })
    .where('tenant', '=', meeting.tenant)
    .where('series', '=', meeting.id)
    .where('meeting', '=', meeting.meeting.id)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  return saved !== undefined;
}

function ofMeeting(db: Database | Trx, { tenant, id, meeting }: Meeting) {
  return db
    .selectFrom('concern')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('series', '=', id)
    .where('meeting', '=', meeting.id);
}

function viewOf(row: Selectable<Tables['concern']>): Concern {
  const { id, at, by_id, by_name, content_json, reply_json, version } = row;
  const { kind, text, from } = JSON.parse(content_json);
  const by = by_id === null ? null : { id: by_id, name: by_name ?? '' };
  return { id, at: at === null ? null : Number(at), by, kind, text, from, reply: JSON.parse(reply_json), version };
}
