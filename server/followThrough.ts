import { sql } from 'kysely';
import type { Acknowledgement } from '#contract/meeting/acknowledgement.ts';
import { acknowledgementKinds } from '#contract/rules/meeting/acknowledgement.ts';
import type { MeetingFigure } from '#contract/rules/organization/insights.ts';
import type { Figure, FigureCount } from './features/insights/sums.ts';
import type { MeetingRow, Page } from './features/insights/compute.ts';
import { dayIn } from './core/day.ts';
import type { Self, TenantAt } from './core/scope.ts';
import type { Database } from './platform/database/database.ts';

/**
 * A page of ended meetings, by time of beginning, with counts of their follow-through so far and none of their texts.
 * Reads the tables of several features.
 */
export async function meetingsAfter(
  db: Database,
  { tenant }: TenantAt,
  { after, until, limit }: Page,
): Promise<MeetingRow[]> {
  const meetings = await db
    .selectFrom('meeting')
    .select(['series', 'id', 'host_id', 'time_zone', 'started_at as at'])
    .select(['said_purpose_at', 'said_frame_at', 'said_dissent_at'])
    .where('tenant', '=', tenant)
    .where('started_at', '>=', after.at)
    .where('started_at', '<', until)
    .where((eb) => eb.or([eb('started_at', '>', after.at), eb('id', '>', after.id)]))
    .where('closed_at', 'is not', null)
    .orderBy('started_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  if (meetings.length === 0) return [];
  const rows = await rowsOf(db, tenant, meetings);
  const lastDay = dayIn('UTC', until - 1);
  return meetings.map((meeting) => {
    const { id, at, host_id: host } = meeting;
    const actions = rows.actions.get(id) ?? [];
    const owned = actions.filter(({ owner_id, owner_name }) => owner_id !== null || owner_name !== null);
    const due = actions.filter((one) => one.due !== null && one.due <= lastDay && one.is_dropped === 0);
    const decisions = rows.decisions.get(id) ?? [];
    const acknowledgements = rows.acknowledgements.get(id) ?? [];
    const isOpened = [meeting.said_purpose_at, meeting.said_frame_at, meeting.said_dissent_at].every(
      (said) => said !== null,
    );
    const counts = [
      count('opened_with_all', isOpened ? 1 : 0, 1),
      count('owner_and_date', owned.filter((one) => one.due !== null).length, actions.length),
      count('done_on_time', due.filter((one) => isOnTime(one, meeting.time_zone)).length, due.length),
      count('owned_by_others', owned.filter(({ owner_id }) => owner_id !== host).length, owned.length),
      count('reopened', decisions.filter(({ superseded_by }) => superseded_by !== null).length, decisions.length),
      count(
        'acknowledged_by_others',
        acknowledgements.filter(({ by_id }) => by_id !== host).length,
        acknowledgements.length,
      ),
      ...kindCounts(acknowledgements),
    ];
    return { host, at, id, counts: counts.filter(([, , of]) => of > 0) };
  });
}

/**
 * How many actions from this person's latest `limit` hosted meetings since then are past their day, and how many of
 * those were done by it.
 */
export async function actionsOnTime(
  db: Database,
  { tenant, id }: Self,
  { since, limit, nowMs }: { since: number; limit: number; nowMs: number },
): Promise<{ done: number; due: number }> {
  // An expression, and a limit before the join: otherwise SQLite reads all of the tenant's meetings by time, or all actions.
  const rows = await db
    .with('hosted', (made) =>
      made
        .selectFrom('meeting')
        .select(['tenant', 'series', 'id', 'time_zone'])
        .where('tenant', '=', tenant)
        .where('host_id', '=', id)
        .where((eb) => eb(eb('started_at', '+', 0), '>=', since))
        .where('closed_at', 'is not', null)
        .orderBy((eb) => eb('started_at', '+', 0), 'desc')
        .limit(limit),
    )
    .selectFrom('hosted')
    .innerJoin('action', (join) =>
      join
        .onRef('action.tenant', '=', 'hosted.tenant')
        .onRef('action.series', '=', 'hosted.series')
        .onRef('action.meeting', '=', 'hosted.id'),
    )
    .select(['hosted.time_zone', 'action.due', 'action.done_at'])
    .where('action.due', 'is not', null)
    .where('action.is_dropped', '=', 0)
    .execute();
  const passed = rows.filter(({ due, time_zone }) => due !== null && due < dayIn(time_zone, nowMs));
  return { done: passed.filter((one) => isOnTime(one, one.time_zone)).length, due: passed.length };
}

/**
 * Counts meetings, not acknowledgements, so a meeting full of thanks counts once. privacy: shares of all acknowledgements
 * would add up to 100 %, and so reveal the last kind, however rare.
 */
function kindCounts(acknowledgements: readonly { content_json: string }[]): FigureCount[] {
  const given = new Set(
    acknowledgements.map(({ content_json }) => {
      const { kind }: Pick<Acknowledgement, 'kind'> = JSON.parse(content_json);
      return kind;
    }),
  );
  return acknowledgementKinds.map((kind) => count(`acknowledged_for_${kind}`, given.has(kind) ? 1 : 0, 1));
}

function count(figure: MeetingFigure, hits: number, of: number): FigureCount {
  const name: Figure = `meeting ${figure}`;
  return [name, hits, of];
}

function isOnTime({ done_at, due }: { done_at: number | null; due: string | null }, timeZone: string): boolean {
  return done_at !== null && due !== null && dayIn(timeZone, done_at) <= due;
}

async function rowsOf(db: Database, tenant: string, meetings: readonly { series: string; id: string }[]) {
  const page = valuesOf(meetings);
  const of = <Row extends { meeting: string }>(rows: Row[]) => Map.groupBy(rows, ({ meeting }) => meeting);
  const actions = await db
    .selectFrom(page)
    .crossJoin('action')
    .select(['meeting', 'owner_id', 'owner_name', 'due', 'done_at', 'is_dropped'])
    .where('tenant', '=', tenant)
    .whereRef('series', '=', 'page.column1')
    .whereRef('meeting', '=', 'page.column2')
    .execute();
  // State isn't in the condition: SQLite would use its index and read all decisions of a series.
  const decisions = await db
    .selectFrom(page)
    .crossJoin('decision')
    .select(['meeting', 'state', 'superseded_by'])
    .where('tenant', '=', tenant)
    .whereRef('series', '=', 'page.column1')
    .whereRef('meeting', '=', 'page.column2')
    .execute();
  const acknowledgements = await db
    .selectFrom(page)
    .crossJoin('acknowledgement')
    .select(['meeting', 'by_id', 'content_json'])
    .where('tenant', '=', tenant)
    .whereRef('series', '=', 'page.column1')
    .whereRef('meeting', '=', 'page.column2')
    .execute();
  return {
    actions: of(actions),
    decisions: of(decisions.filter(({ state }) => state === 'final')),
    acknowledgements: of(acknowledgements),
  };
}

/**
 * Pairs of series and meeting as a table. Two `in` lists of 200 would mean 40,000 look-ups, and for a list of pairs SQLite
 * reads all of a tenant's rows unless a cross join fixes where to begin. Both engines name these columns `column1`, `column2`.
 */
function valuesOf(meetings: readonly { series: string; id: string }[]) {
  const rows = meetings.map(({ series, id }) => sql`(${series}, ${id})`);
  return sql<{ column1: string; column2: string }>`(values ${sql.join(rows)})`.as('page');
}
