import type { Selectable } from 'kysely';
import { acknowledgementsRead, type Acknowledgement } from '#contract/meeting/acknowledgement.ts';
import { addWithin } from '../../platform/database/rowLimit.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/schema.ts';
import { batchByKey } from '../../platform/database/batchByKey.ts';
import { chatKey, meetingKey, type At, type ChatAt, type TenantAt } from '../../core/scope.ts';
import { latestMeetings } from '../../meeting/latest.ts';
import type { AcknowledgedMeeting } from './rules.ts';
import { acknowledgementCap } from './tables.ts';

export async function listLatest(
  db: Database | Trx,
  at: At,
  most: number,
): Promise<{ acknowledgements: Acknowledgement[]; total: number }> {
  const rows = await ofMeeting(db, at).selectAll().orderBy('at', 'desc').orderBy('id').limit(most).execute();
  if (rows.length < most) return { acknowledgements: rows.map(toAcknowledgement), total: rows.length };
  const { count } = await ofMeeting(db, at)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return { acknowledgements: rows.map(toAcknowledgement), total: Number(count) };
}

/** Batched, because in a large meeting every panel refetches on each acknowledgement. */
export function readForPanels(db: Database, at: At) {
  return panelsOf(db, at.tenant, at);
}

const panelsOf = batchByKey(
  (db, _tenant, meetings: At[]) =>
    Promise.all(
      meetings.map(async (at) => ({
        latest: await listLatest(db, at, acknowledgementsRead),
        leftOff: await listLeftOff(db, at),
      })),
    ),
  (at) => `${at.chat} ${at.meeting}`,
);

export async function listAcknowledgedMeetings(
  db: Database,
  at: ChatAt,
  meetings: number,
): Promise<AcknowledgedMeeting[]> {
  const latest = await latestMeetings(db, at, meetings);
  if (latest.length === 0) return [];
  const rows = await db
    .selectFrom('acknowledgement')
    .selectAll()
    .where((eb) => eb.and(chatKey(at)))
    .where(
      'meeting',
      'in',
      latest.map((one) => one.id),
    )
    .execute();
  const said = Map.groupBy(rows, ({ meeting }) => meeting);
  return latest.map((one) => ({
    number: one.number,
    host: one.host_id,
    acknowledgements: (said.get(one.id) ?? []).map(toAcknowledgement),
  }));
}

export async function listJoined(
  db: Database,
  at: ChatAt,
  since: number,
): Promise<{ person: string; number: number }[]> {
  return db
    .selectFrom('joined')
    .select(['person', 'number'])
    .where((eb) => eb.and(chatKey(at)))
    .where('number', '>=', since)
    .orderBy('number')
    .orderBy('person')
    .execute();
}

/** Idempotent: returns what is stored under the id, this one or the first. */
export async function addAcknowledgement(
  db: Database,
  at: At,
  { id, by, at: nowMs, ...content }: Acknowledgement,
): Promise<Acknowledgement | undefined> {
  await addWithin(db, { cap: acknowledgementCap, at, person: by.id }, (trx) =>
    trx
      .insertInto('acknowledgement')
      .values({
        ...meetingKey(at),
        id,
        by_id: by.id,
        by_name: by.name,
        content_json: JSON.stringify(content),
        at: nowMs,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  const row = await ofMeeting(db, at).selectAll().where('id', '=', id).executeTakeFirst();
  return row && toAcknowledgement(row);
}

/** Without people who opted out of being named in the chat; undefined if that leaves nobody, or there is none. */
export async function findForChat(db: Database, at: At, id: string): Promise<Acknowledgement | undefined> {
  const row = await ofMeeting(db, at).selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const said = toAcknowledgement(row);
  const leftOff = await listLeftOff(db, at);
  const to = said.to.filter((person) => person.id === null || !leftOff.has(person.id));
  return to.length === 0 && said.to.length > 0 ? undefined : { ...said, to };
}

/** People whom this person has acknowledged by name since then, in any chat. */
export async function acknowledgedBy(
  db: Database,
  { tenant }: TenantAt,
  { by, since }: { by: string; since: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('acknowledgement')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('by_id', '=', by)
    .where('at', '>=', since)
    .execute();
  return rows.flatMap((row) => toAcknowledgement(row).to.flatMap(({ id }) => id ?? []));
}

export async function deleteAcknowledgement(
  db: Database,
  at: At,
  { id, by }: { id: string; by: string },
): Promise<boolean> {
  const deleted = await db
    .deleteFrom('acknowledgement')
    .where((eb) => eb.and(meetingKey(at)))
    .where('id', '=', id)
    .where('by_id', '=', by)
    .returning('id')
    .executeTakeFirst();
  return deleted !== undefined;
}

export async function saveLeftOff(
  db: Database,
  at: ChatAt,
  { person, isLeftOff }: { person: string; isLeftOff: boolean },
): Promise<void> {
  const key = { ...chatKey(at), person };
  if (isLeftOff)
    await db
      .insertInto('left_off')
      .values(key)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  else
    await db
      .deleteFrom('left_off')
      .where((eb) => eb.and(chatKey(at)))
      .where('person', '=', person)
      .execute();
}

export async function listLeftOff(db: Database | Trx, at: ChatAt): Promise<Set<string>> {
  const rows = await db
    .selectFrom('left_off')
    .select('person')
    .where((eb) => eb.and(chatKey(at)))
    .execute();
  return new Set(rows.map(({ person }) => person));
}

function ofMeeting(db: Database | Trx, at: At) {
  return db.selectFrom('acknowledgement').where((eb) => eb.and(meetingKey(at)));
}

function toAcknowledgement({
  id,
  at,
  by_id,
  by_name,
  content_json,
}: Selectable<Tables['acknowledgement']>): Acknowledgement {
  return { id, at, by: { id: by_id, name: by_name }, ...JSON.parse(content_json) };
}
