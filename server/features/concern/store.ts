import type { Selectable } from 'kysely';
import type { Concern, Reply, ConcernSummary } from '#contract/meeting/concern.ts';
import type { Person } from '#contract/wire/people.ts';
import { refuseMore } from '../../platform/database/rowLimit.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/schema.ts';
import { updateVersion } from '../../platform/database/versioned.ts';
import { chatKey, meetingKey, type At, type ChatAt } from '../../core/scope.ts';
import { mayRead, noReply, toConcernSummary, type Addressed, type Reader } from './rules.ts';
import { concernCap } from './tables.ts';

export type StoredConcern = Concern & Addressed;

export async function listConcerns(db: Database | Trx, at: At): Promise<StoredConcern[]> {
  const rows = await ofMeeting(db, at).execute();
  const readers = rows.some(({ by_id }) => by_id !== null) ? await readersOf(db, at) : [];
  const inOrder = (a: Concern, b: Concern) =>
    (a.at ?? Infinity) - (b.at ?? Infinity) || (a.text < b.text ? -1 : 1) || (a.id < b.id ? -1 : 1);
  return rows.map((row) => storedIn(row, readers)).toSorted(inOrder);
}

export async function listConcernSummaries(
  db: Database | Trx,
  at: At,
  { alreadyShown: before, ...reader }: Reader & { alreadyShown: readonly string[] },
): Promise<ConcernSummary[]> {
  const concerns = await listConcerns(db, at);
  return concerns.filter((one) => before.includes(one.id) || mayRead(reader, one)).map(toConcernSummary);
}

export async function hasConcerns(db: Database, at: At, reader: Reader): Promise<boolean> {
  return (await listConcerns(db, at)).some((one) => mayRead(reader, one));
}

export async function findConcern(db: Database | Trx, at: At, id: string): Promise<StoredConcern | undefined> {
  const row = await ofMeeting(db, at).where('id', '=', id).executeTakeFirst();
  return row && storedIn(row, await readersOf(db, at));
}

/** The author of a named concern that is answered; an unsigned one has none. */
export async function answeredTo(db: Database, at: At, id: string): Promise<string | undefined> {
  const concern = await findConcern(db, at, id);
  return concern?.reply.isAnswered === true ? concern.by?.id : undefined;
}

/** Authors of named concerns that were raised with this chair since then, and answered. */
export async function answeredBy(
  db: Database,
  at: ChatAt,
  { by, since }: { by: string; since: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('concern')
    .select(['by_id', 'reply_json'])
    .where((eb) => eb.and(chatKey(at)))
    .where('to_id', '=', by)
    .where('at', '>=', since)
    .execute();
  const isAnswered = ({ reply_json }: { reply_json: string }) => (JSON.parse(reply_json) as Reply).isAnswered;
  return rows.filter(isAnswered).flatMap(({ by_id }) => by_id ?? []);
}

export async function addConcern(
  trx: Trx,
  at: At,
  {
    id,
    by,
    to,
    at: nowMs,
    kind,
    text,
    from,
  }: Pick<StoredConcern, 'id' | 'to' | 'at' | 'kind' | 'text' | 'from'> & { by: Person },
): Promise<StoredConcern | undefined> {
  const added = await trx
    .insertInto('concern')
    .values({
      ...meetingKey(at),
      id,
      by_id: by.id,
      by_name: by.name,
      to_id: to,
      content_json: JSON.stringify({ kind, text, from }),
      reply_json: JSON.stringify(noReply),
      version: 0,
      at: nowMs,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added) await refuseMore(trx, { cap: concernCap, at, person: by.id });
  return findConcern(trx, at, id);
}

/** A yes is final, because the concern may have been read. */
export async function saveReader(
  trx: Trx,
  at: At,
  { concern, person, isYes }: { concern: string; person: string; isYes: boolean },
): Promise<void> {
  const may_read = isYes ? (1 as const) : (0 as const);
  await trx
    .insertInto('concern_reader')
    .values({ ...meetingKey(at), concern, person, may_read })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'series', 'concern', 'person'])
        .doUpdateSet({ may_read })
        .where('concern_reader.may_read', '=', 0),
    )
    .execute();
}

export async function deleteConcern(trx: Trx, at: At, id: string): Promise<void> {
  await trx
    .deleteFrom('concern')
    .where((eb) => eb.and(meetingKey(at)))
    .where('id', '=', id)
    .execute();
  await trx
    .deleteFrom('concern_reader')
    .where((eb) => eb.and(chatKey(at)))
    .where('concern', '=', id)
    .execute();
}

export async function saveReply(
  db: Database,
  at: At,
  { id, version, reply }: { id: string; version: number; reply: Reply },
): Promise<boolean> {
  const save = { key: { ...meetingKey(at), id }, version, set: { reply_json: JSON.stringify(reply) } };
  return (await updateVersion(db, 'concern', save)) !== undefined;
}

function ofMeeting(db: Database | Trx, at: At) {
  return db
    .selectFrom('concern')
    .selectAll()
    .where((eb) => eb.and(meetingKey(at)));
}

function readersOf(db: Database | Trx, at: At) {
  return db
    .selectFrom('concern_reader')
    .select(['concern', 'person', 'may_read'])
    .where((eb) => eb.and(meetingKey(at)))
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
