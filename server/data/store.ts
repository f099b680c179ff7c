import { sql } from 'kysely';
import type { Database, Trx } from '../database/database.ts';
import type { MeetingKey } from '../http/scope.ts';

const ofMeeting = [
  'note',
  'acknowledgement',
  'turn',
  'observation',
  'section',
  'mistake',
  'concern',
  'concern_box',
  'concern_admission',
  'concern_spent',
  'decision',
  'recap',
  'share',
  'action',
  'ownership',
  'pulse',
  'admission',
  'spent',
  'comment',
  'cue_tick',
  'intent',
] as const;

/** Deletes a meeting with all its rows. A release stays: it never changes, and nothing in it tells of one meeting. */
export async function deleteMeeting(trx: Trx, { tenant, series, meeting }: MeetingKey): Promise<void> {
  const own = await trx
    .selectFrom('decision')
    .select('id')
    .where('tenant', '=', tenant)
    .where('series', '=', series)
    .where('meeting', '=', meeting)
    .execute();
  if (own.length > 0) {
    // What they replaced stands again: the decision that came instead is no more.
    const ids = own.map(({ id }) => id);
    await trx
      .updateTable('decision')
      .set({ superseded_by: null })
      .where('tenant', '=', tenant)
      .where('series', '=', series)
      .where('superseded_by', 'in', ids)
      .execute();
  }
  for (const table of ofMeeting) {
    await trx
      .deleteFrom(table)
      .where('tenant', '=', tenant)
      .where('series', '=', series)
      .where('meeting', '=', meeting)
      .execute();
  }
  await trx
    .deleteFrom('meeting')
    .where('tenant', '=', tenant)
    .where('series', '=', series)
    .where('id', '=', meeting)
    .execute();
}

/** Deletes what a save that was under way wrote after its meeting was deleted. True where there was any. */
export async function deleteOrphans(db: Database): Promise<boolean> {
  let deleted = 0n;
  for (const table of ofMeeting) {
    const of = (column: 'tenant' | 'series' | 'meeting') => sql.ref(`${table}.${column}`);
    const { numAffectedRows = 0n } = await sql`
      delete from ${sql.table(table)} where not exists (
        select 1 from meeting
        where meeting.tenant = ${of('tenant')} and meeting.series = ${of('series')} and meeting.id = ${of('meeting')}
      )`.execute(db);
    deleted += numAffectedRows;
  }
  return deleted > 0n;
}

/** A tenant's meetings that began before, at most 100. Asked by the clock: no person, no series. */
export async function findOld(db: Database, tenant: string, before: number): Promise<MeetingKey[]> {
  const rows = await db
    .selectFrom('meeting')
    .select(['tenant', 'series', 'id as meeting'])
    .where('tenant', '=', tenant)
    .where('started_at', '<', before)
    .limit(100)
    .execute();
  return rows;
}

/** True where there were any. */
export async function deleteOldReleases(db: Database, tenant: string, before: number): Promise<boolean> {
  const deleted = await db
    .deleteFrom('release')
    .where('tenant', '=', tenant)
    .where('at', '<', before)
    .returning('id')
    .execute();
  return deleted.length > 0;
}

/** True where there were any. One that is on stays, however old. */
export async function deleteOldFocuses(db: Database, tenant: string, before: number): Promise<boolean> {
  const deleted = await db
    .deleteFrom('focus')
    .where('tenant', '=', tenant)
    .where('ended_at', '<', before)
    .returning('id')
    .execute();
  return deleted.length > 0;
}
