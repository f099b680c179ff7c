import type { Selectable } from 'kysely';
import type { Concern, Reply, ToldConcern } from '#contract/concern.ts';
import type { Person } from '#contract/people.ts';
import { refuseMore } from '../database/capped.ts';
import type { Database, Trx } from '../database/database.ts';
import type { Tables } from '../database/schema.ts';
import type { Meeting, MeetingKey } from '../http/scope.ts';
import { mayRead, noReply, told, type Addressed, type Reader } from './rules.ts';

/** A concern with its readers. */
export type StoredConcern = Concern & Addressed;

/** The meeting's concerns, oldest first; then the unsigned ones in alphabetical order. */
export async function listConcerns(db: Database | Trx, key: MeetingKey): Promise<StoredConcern[]> {
  const rows = await ofMeeting(db, key).execute();
  const readers = rows.some(({ by_id }) => by_id !== null) ? await readersOf(db, key) : [];
  const inOrder = (a: Concern, b: Concern) =>
    (a.at ?? Infinity) - (b.at ?? Infinity) || (a.text < b.text ? -1 : 1) || (a.id < b.id ? -1 : 1);
  return rows.map((row) => storedIn(row, readers)).toSorted(inOrder);
}

/** As the recap shows them: what this reader may read, and what an earlier recap showed. */
export async function listTold(
  db: Database | Trx,
  meeting: Meeting,
  { told: before, ...reader }: Reader & { told: readonly string[] },
): Promise<ToldConcern[]> {
  const concerns = await listConcerns(db, keyOf(meeting));
  return concerns.filter((one) => before.includes(one.id) || mayRead(reader, one)).map(told);
}

/** Whether there are any that this reader may read. */
export async function hasConcerns(db: Database, key: MeetingKey, reader: Reader): Promise<boolean> {
  return (await listConcerns(db, key)).some((one) => mayRead(reader, one));
}

export async function findConcern(
  db: Database | Trx,
  meeting: Meeting,
  id: string,
): Promise<StoredConcern | undefined> {
  const row = await ofMeeting(db, keyOf(meeting)).where('id', '=', id).executeTakeFirst();
  return row && storedIn(row, await readersOf(db, keyOf(meeting)));
}

/** Returns what is stored under its id: this concern, or the first one with that id. */
export async function addConcern(
  trx: Trx,
  meeting: Meeting,
  {
    id,
    by,
    to,
    at,
    kind,
    text,
    from,
  }: Pick<StoredConcern, 'id' | 'to' | 'at' | 'kind' | 'text' | 'from'> & { by: Person },
): Promise<StoredConcern | undefined> {
  const added = await trx
    .insertInto('concern')
    .values({
      tenant: meeting.tenant,
      series: meeting.id,
      meeting: meeting.meeting.id,
      id,
      by_id: by.id,
      by_name: by.name,
      to_id: to,
      content_json: JSON.stringify({ kind, text, from }),
      reply_json: JSON.stringify(noReply),
      version: 0,
      at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added) await refuseMore(trx, { table: 'concern', place: meeting, person: by.id });
  return findConcern(trx, meeting, id);
}

/** Stores the author's consent for this person. A yes is final: it may have been read. */
export async function saveReader(
  trx: Trx,
  meeting: Meeting,
  concern: string,
  { person, isYes }: { person: string; isYes: boolean },
): Promise<void> {
  const may_read = isYes ? (1 as const) : (0 as const);
  const { tenant, series, meeting: id } = keyOf(meeting);
  await trx
    .insertInto('concern_reader')
    .values({ tenant, series, meeting: id, concern, person, may_read })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'series', 'concern', 'person'])
        .doUpdateSet({ may_read })
        .where('concern_reader.may_read', '=', 0),
    )
    .execute();
}

export async function deleteConcern(trx: Trx, meeting: Meeting, id: string): Promise<void> {
  await trx
    .deleteFrom('concern')
    .where('tenant', '=', meeting.tenant)
    .where('series', '=', meeting.id)
    .where('meeting', '=', meeting.meeting.id)
    .where('id', '=', id)
    .execute();
  await trx
    .deleteFrom('concern_reader')
    .where('tenant', '=', meeting.tenant)
    .where('series', '=', meeting.id)
    .where('concern', '=', id)
    .execute();
}

/** Optimistic lock: false if `version` is stale. */
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

export function keyOf({ tenant, id, meeting }: Meeting): MeetingKey {
  return { tenant, series: id, meeting: meeting.id };
}

function ofMeeting(db: Database | Trx, { tenant, series, meeting }: MeetingKey) {
  return db
    .selectFrom('concern')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('series', '=', series)
    .where('meeting', '=', meeting);
}

function readersOf(db: Database | Trx, { tenant, series, meeting }: MeetingKey) {
  return db
    .selectFrom('concern_reader')
    .select(['concern', 'person', 'may_read'])
    .where('tenant', '=', tenant)
    .where('series', '=', series)
    .where('meeting', '=', meeting)
    .execute();
}

function storedIn(row: Selectable<Tables['concern']>, readers: Awaited<ReturnType<typeof readersOf>>): StoredConcern {
  const { id, at, by_id, by_name, to_id: to, content_json, reply_json, version } = row;
  const { kind, text, from } = JSON.parse(content_json);
  const own = readers.filter(({ concern }) => concern === id);
  return {
    id,
    at: at === null ? null : Number(at),
    by: by_id === null ? null : { id: by_id, name: by_name ?? '' },
    kind,
    text,
    from,
    reply: JSON.parse(reply_json),
    version,
    chair: null,
    to,
    readers: new Map(own.map(({ person, may_read }) => [person, may_read === 1])),
  };
}
