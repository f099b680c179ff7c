import { sql } from 'kysely';
import { gone } from '#contract/people.ts';
import type { SeriesExport } from '#contract/data.ts';
import type { Database, Trx } from '../database/database.ts';
import type { MeetingKey, Self, Series } from '../http/scope.ts';
import { withoutPerson } from './rules.ts';

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

/** Tables with who said something in `by_id` and `by_name`, and whom they named in `content_json`. */
const said = ['acknowledgement', 'concern', 'note', 'observation', 'section'] as const;

/** Tables that say something of a person in a series, under their id alone. */
const ofPerson = ['left_off', 'joined', 'turn', 'off_rota', 'ownership', 'support', 'cue_tick', 'intent'] as const;

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

/**
 * Puts "somebody who is gone" wherever a row names the person, over all series of their tenant, and gives the meetings
 * where it did. A draft's version counts up, so that a window in which it is open takes the change in.
 */
export async function eraseName(trx: Trx, { tenant, id }: Pick<Self, 'tenant' | 'id'>): Promise<MeetingKey[]> {
  const touched = new Map<string, MeetingKey>();
  const touch = (series: string, meeting: string) => touched.set(`${series} ${meeting}`, { tenant, series, meeting });
  const naming = `%${JSON.stringify(id)}%`;

  const hosted = await trx
    .updateTable('meeting')
    .set({ host_id: gone.id, host_name: gone.name })
    .where('tenant', '=', tenant)
    .where('host_id', '=', id)
    .returning(['series', 'id'])
    .execute();
  for (const row of hosted) touch(row.series, row.id);

  const openings = await trx
    .selectFrom('meeting')
    .select(['series', 'id', 'opening_json', 'version'])
    .where('tenant', '=', tenant)
    .where('opening_json', 'like', naming)
    .execute();
  for (const row of openings) {
    const opening = withoutPerson(row.opening_json, id);
    if (opening === row.opening_json) continue;
    touch(row.series, row.id);
    await trx
      .updateTable('meeting')
      .set({ opening_json: opening, version: row.version + 1 })
      .where('tenant', '=', tenant)
      .where('series', '=', row.series)
      .where('id', '=', row.id)
      .execute();
  }

  const decisions = await trx
    .selectFrom('decision')
    .select(['series', 'meeting', 'id', 'state', 'content_json', 'version'])
    .where('tenant', '=', tenant)
    .where('content_json', 'like', naming)
    .execute();
  for (const row of decisions) {
    const content = withoutPerson(row.content_json, id);
    if (content === row.content_json) continue;
    touch(row.series, row.meeting);
    // What is decided is open in no window; with another version it would seem changed since its recap was shared.
    const isOpen = row.state === 'draft' || row.state === 'proposed';
    await trx
      .updateTable('decision')
      .set({ content_json: content, version: row.version + (isOpen ? 1 : 0) })
      .where('tenant', '=', tenant)
      .where('series', '=', row.series)
      .where('id', '=', row.id)
      .execute();
  }

  const recaps = await trx
    .selectFrom('recap')
    .select(['series', 'meeting', 'draft_json', 'filed_json', 'version'])
    .where('tenant', '=', tenant)
    .where((eb) => eb.or([eb('draft_json', 'like', naming), eb('filed_json', 'like', naming)]))
    .execute();
  for (const row of recaps) {
    const draft = withoutPerson(row.draft_json, id);
    const filed = row.filed_json && withoutPerson(row.filed_json, id);
    if (draft === row.draft_json && filed === row.filed_json) continue;
    touch(row.series, row.meeting);
    await trx
      .updateTable('recap')
      .set({ draft_json: draft, filed_json: filed, version: row.version + 1 })
      .where('tenant', '=', tenant)
      .where('series', '=', row.series)
      .where('meeting', '=', row.meeting)
      .execute();
  }

  const owned = await trx
    .updateTable('action')
    .set({ owner_id: gone.id, owner_name: gone.name })
    .where('tenant', '=', tenant)
    .where('owner_id', '=', id)
    .returning(['series', 'meeting'])
    .execute();
  for (const row of owned) touch(row.series, row.meeting);

  // A sheet that was not handed over is its writer's alone.
  await trx
    .deleteFrom('observation')
    .where('tenant', '=', tenant)
    .where('by_id', '=', id)
    .where('handed_at', 'is', null)
    .execute();
  for (const table of said) {
    const own = await trx
      .updateTable(table)
      .set({ by_id: gone.id, by_name: gone.name })
      .where('tenant', '=', tenant)
      .where('by_id', '=', id)
      .returning(['series', 'meeting'])
      .execute();
    for (const row of own) touch(row.series, row.meeting);
    const others = await trx
      .selectFrom(table)
      .select(['series', 'meeting', 'id', 'content_json'])
      .where('tenant', '=', tenant)
      .where('content_json', 'like', naming)
      .execute();
    for (const row of others) {
      const content = withoutPerson(row.content_json, id);
      if (content === row.content_json) continue;
      touch(row.series, row.meeting);
      await trx
        .updateTable(table)
        .set({ content_json: content })
        .where('tenant', '=', tenant)
        .where('series', '=', row.series)
        .where('id', '=', row.id)
        .execute();
    }
  }
  for (const table of ofPerson)
    await trx.deleteFrom(table).where('tenant', '=', tenant).where('person', '=', id).execute();

  await trx.deleteFrom('focus').where('tenant', '=', tenant).where('by_id', '=', id).execute();

  // Nothing more goes to a chat in their name.
  for (const column of ['sharer', 'poster'] as const)
    await trx
      .updateTable('share')
      .set({ [column]: gone.id })
      .where('tenant', '=', tenant)
      .where(column, '=', id)
      .execute();

  // Whom a result or a sheet is about. Nobody reads it any more, what it says stays as it is.
  for (const table of ['pulse', 'release', 'observation'] as const)
    await trx.updateTable(table).set({ host: gone.id }).where('tenant', '=', tenant).where('host', '=', id).execute();
  await trx.deleteFrom('asked').where('tenant', '=', tenant).where('person', '=', id).execute();
  return [...touched.values()];
}

/** What everybody in the chat may read of the series; `results` are those about this reader, `practice` is their own. */
export async function readSeries(
  db: Database,
  series: Series,
  reader: string,
): Promise<Pick<SeriesExport, 'meetings' | 'results' | 'observations' | 'practice'>> {
  const own = { tenant: series.tenant, series: series.id };
  const readers = { ...own, person: reader };
  const [meetings, decisions, recaps, ticked, releases, sheets, handed, focuses, ticks, intents] = await Promise.all([
    db
      .selectFrom('meeting')
      .where((eb) => eb.and(own))
      .selectAll()
      .orderBy('number')
      .execute(),
    db
      .selectFrom('decision')
      .where((eb) => eb.and(own))
      .selectAll()
      .where('state', '!=', 'draft')
      .orderBy('at')
      .execute(),
    db
      .selectFrom('recap')
      .where((eb) => eb.and(own))
      .select(['meeting', 'filed_json'])
      .where('filed_json', 'is not', null)
      .execute(),
    db
      .selectFrom('action')
      .where((eb) => eb.and(own))
      .select(['meeting', 'id'])
      .where('done_at', 'is not', null)
      .execute(),
    db
      .selectFrom('release')
      .where((eb) => eb.and(own))
      .select(['id', 'content_json', 'change', 'changed_at'])
      .where('host', '=', reader)
      .orderBy('at')
      .execute(),
    db
      .selectFrom('observation')
      .where((eb) => eb.and(own))
      .where((eb) => eb.or([eb('by_id', '=', reader), eb('host', '=', reader)]))
      .select(['meeting', 'by_id', 'by_name', 'handed_at', 'content_json'])
      .orderBy('handed_at')
      .execute(),
    db
      .selectFrom('section')
      .where((eb) => eb.and(own))
      .where('state', '=', 'accepted')
      .select(['meeting', 'content_json'])
      .orderBy('at')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('focus')
      .where((eb) => eb.and({ ...own, by_id: reader }))
      .select(['behaviour', 'started_at', 'ended_at', 'meetings', 'why'])
      .orderBy('started_at')
      .execute(),
    db
      .selectFrom('cue_tick')
      .where((eb) => eb.and(readers))
      .select(['meeting', 'cue'])
      .orderBy('cue')
      .execute(),
    db
      .selectFrom('intent')
      .where((eb) => eb.and(readers))
      .select(['meeting', 'content_json'])
      .execute(),
  ]);
  const decided = Map.groupBy(decisions, ({ meeting }) => meeting);
  const done = Map.groupBy(ticked, ({ meeting }) => meeting);
  const taken = Map.groupBy(handed, ({ meeting }) => meeting);
  const filed = new Map(recaps.map(({ meeting, filed_json }) => [meeting, filed_json]));
  return {
    meetings: meetings.map((row) => {
      const { purpose, frame, decider } = JSON.parse(row.opening_json);
      const isTold = row.stage !== 'open';
      return {
        id: row.id,
        host: { id: row.host_id, name: row.host_name },
        stage: row.stage,
        startedAt: row.started_at,
        closedAt: row.closed_at,
        purpose: isTold ? purpose : '',
        frame: isTold ? frame : null,
        decider: isTold ? decider : null,
        said: { purpose: row.said_purpose_at, frame: row.said_frame_at, dissent: row.said_dissent_at },
        decisions: (decided.get(row.id) ?? []).map((decision) => ({
          id: decision.id,
          meeting: decision.meeting,
          state: decision.state,
          content: JSON.parse(decision.content_json),
          version: decision.version,
          at: decision.at,
          supersedes: decision.supersedes,
          supersededBy: decision.superseded_by,
        })),
        sections: (taken.get(row.id) ?? []).map(({ content_json }) => JSON.parse(content_json)),
        recap: JSON.parse(filed.get(row.id) ?? 'null'),
        done: (done.get(row.id) ?? []).map(({ id }) => id),
      };
    }),
    results: releases.map(({ id, content_json, change: sentence, changed_at: at }) => ({
      id,
      batch: JSON.parse(content_json),
      change: sentence !== null && at !== null ? { sentence, at } : null,
    })),
    observations: sheets.flatMap(({ meeting, by_id, by_name, handed_at: at, content_json }) =>
      at === null ? [] : [{ meeting, by: { id: by_id, name: by_name }, at, content: JSON.parse(content_json) }],
    ),
    practice: {
      focuses: focuses.map(({ behaviour, started_at, ended_at, why }) => ({
        behaviour,
        startedAt: started_at,
        endedAt: ended_at,
        why: why ?? '',
      })),
      cues: ticks,
      intents: intents.map(({ meeting, content_json }) => ({ meeting, ...JSON.parse(content_json) })),
    },
  };
}
