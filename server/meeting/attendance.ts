import { createHmac, randomBytes } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Database, Trx } from '../platform/database/database.ts';
import type { Tables } from '../platform/database/schema.ts';
import { meetingKey, type At } from '../core/scope.ts';
import type { MeetingRow } from './row.ts';

/** PostgreSQL allows 65,535 parameters per statement, SQLite half as many. */
const rowsAtOnce = 2_000;

export function newRosterKey(): string {
  return randomBytes(32).toString('base64url');
}

export async function keepRoster(trx: Trx, row: MeetingRow, people: readonly string[]): Promise<void> {
  const { tenant, series, id: meeting } = row;
  await trx
    .deleteFrom('roster')
    .where('tenant', '=', tenant)
    .where('series', '=', series)
    .where('meeting', '!=', meeting)
    .execute();
  const members = people
    .map((person) => ({ tenant, series, meeting, member: memberOf(row, person) }))
    .toSorted(byMember);
  for (let from = 0; from < members.length; from += rowsAtOnce)
    await trx
      .insertInto('roster')
      .values(members.slice(from, from + rowsAtOnce))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

export async function whoOnlyAttended(
  db: Database | Trx,
  meeting: MeetingRow,
  people: readonly string[],
): Promise<string[]> {
  if (meeting.roster_key === null) return people.filter((person) => person !== meeting.host_id);
  const chaired = new Set(
    (await ofMeeting(db, 'chair', meeting).select('member').execute()).map(({ member }) => member),
  );
  const attended: string[] = [];
  for (let from = 0; from < people.length; from += rowsAtOnce) {
    const hashed = new Map(people.slice(from, from + rowsAtOnce).map((person) => [memberOf(meeting, person), person]));
    const began = ofMeeting(db, 'roster', meeting)
      .select('member')
      .where('member', 'in', [...hashed.keys()]);
    for (const { member } of await began.execute()) if (!chaired.has(member)) attended.push(hashed.get(member) ?? '');
  }
  return attended;
}

/** Without people who removed their name. */
export async function listChairs(db: Database | Trx, at: At): Promise<string[]> {
  const rows = await db
    .selectFrom('chair')
    .select('person')
    .where((eb) => eb.and(meetingKey(at)))
    .execute();
  return rows.map(({ person }) => person);
}

export async function hasChaired(db: Database | Trx, meeting: MeetingRow, person: string): Promise<boolean> {
  if (meeting.host_id === person) return true;
  if (meeting.roster_key === null) return false;
  const found = await ofMeeting(db, 'chair', meeting)
    .select('member')
    .where('member', '=', memberOf(meeting, person))
    .executeTakeFirst();
  return found !== undefined;
}

/** A former chair keeps reading the recap. A stand-in relieved by the organizer doesn't: nobody gave them the chair. */
export async function isFormerChair(db: Database | Trx, meeting: MeetingRow, person: string): Promise<boolean> {
  if (meeting.host_id === person) return true;
  if (meeting.roster_key === null) return false;
  const chairs = await ofMeeting(db, 'chair', meeting).select(['member', 'is_stand_in']).execute();
  const own = chairs.find(({ member }) => member === memberOf(meeting, person));
  return own !== undefined && !isRelieved(own, chairs);
}

/** Has, or once had, the chair only because the organizer wasn't there. */
export async function standsIn(db: Database | Trx, meeting: MeetingRow, person: string): Promise<boolean> {
  if (meeting.roster_key === null) return false;
  const found = await ofMeeting(db, 'chair', meeting)
    .select('member')
    .where('member', '=', memberOf(meeting, person))
    .where('is_stand_in', '=', 1)
    .executeTakeFirst();
  return found !== undefined;
}

interface NewChair {
  person: string;
  at: number;
  /** Undefined: like the person who hands over the chair. */
  isStandIn?: boolean | undefined;
}

export async function noteChair(trx: Trx, row: MeetingRow, { person, at, isStandIn }: NewChair): Promise<void> {
  if (row.roster_key === null) return;
  const member = memberOf(row, person);
  const { tenant, series, id: meeting } = row;
  const is_late = row.stage === 'close' ? 1 : 0;
  const holding = await ofMeeting(trx, 'chair', row).selectAll().where('since', 'is not', null).execute();
  if (holding.some((one) => one.member === member)) return;
  const is_stand_in = (isStandIn ?? holding.some((one) => one.is_stand_in === 1)) ? 1 : 0;
  for (const one of holding)
    await trx
      .updateTable('chair')
      .set({ since: null, held_ms: heldBy(one, at) })
      .where((eb) => eb.and({ tenant, series, meeting, member: one.member }))
      .execute();
  await trx
    .insertInto('chair')
    .values({ tenant, series, meeting, member, person, since: at, held_ms: 0, is_late, is_stand_in })
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'series', 'meeting', 'member']).doUpdateSet({ since: at, is_late, is_stand_in }),
    )
    .execute();
}

/** When a meeting resumes, a chair taken during the close counts from now on. */
export async function countLateChair(
  db: Database | Trx,
  { tenant, series, id }: MeetingRow,
  at: number,
): Promise<void> {
  await db
    .updateTable('chair')
    .set({ since: at, is_late: 0 })
    .where('tenant', '=', tenant)
    .where('series', '=', series)
    .where('meeting', '=', id)
    .where('since', 'is not', null)
    .where('is_late', '=', 1)
    .execute();
}

/**
 * The person who had the chair longest, not counting a chair taken during the close; on a tie, the current chair. Undefined if
 * that was a stand-in whom the organizer has relieved: they may have begun it hours before, only to read its ratings.
 */
export async function mainHost(db: Database | Trx, row: MeetingRow, at: number): Promise<string | undefined> {
  const chairs = row.roster_key === null ? [] : await ofMeeting(db, 'chair', row).selectAll().execute();
  const own = chairs.find(({ person }) => person === row.host_id);
  let longest = own;
  for (const one of chairs) if (heldBy(one, at) > (longest ? heldBy(longest, at) : 0)) longest = one;
  if (!longest) return row.host_id;
  return isRelieved(longest, chairs) ? undefined : longest.person;
}

type Standing = Pick<Selectable<Tables['chair']>, 'is_stand_in'>;

function isRelieved({ is_stand_in }: Standing, chairs: readonly Standing[]): boolean {
  return is_stand_in === 1 && chairs.some((one) => one.is_stand_in === 0);
}

function heldBy({ since, held_ms, is_late }: { since: number | null; held_ms: number; is_late: 0 | 1 }, at: number) {
  return held_ms + (since === null || is_late === 1 ? 0 : at - since);
}

function memberOf({ roster_key }: Pick<MeetingRow, 'roster_key'>, person: string): string {
  return createHmac('sha256', roster_key ?? '')
    .update(person)
    .digest('base64url');
}

function ofMeeting(db: Database | Trx, table: 'roster' | 'chair', { tenant, series, id }: MeetingRow) {
  return db.selectFrom(table).where('tenant', '=', tenant).where('series', '=', series).where('meeting', '=', id);
}

const byMember = (a: { member: string }, b: { member: string }) => (a.member < b.member ? -1 : 1);
