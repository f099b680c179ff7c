import type { Selectable } from 'kysely';
import { pastRead, type PastFocus } from '#contract/focus.ts';
import type { Person } from '#contract/people.ts';
import { addWithin } from '../database/capped.ts';
import type { Database, Trx } from '../database/database.ts';
import type { Tables } from '../database/schema.ts';
import type { Series } from '../http/scope.ts';

export type FocusRow = Selectable<Tables['focus']>;

/** The one that is on. */
export function findFocus(db: Database | Trx, { tenant, id }: Series): Promise<FocusRow | undefined> {
  return db
    .selectFrom('focus')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('series', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

/** Those that this person has ended, the latest first. */
export async function listPast(db: Database, { tenant, id }: Series, by: string): Promise<PastFocus[]> {
  const rows = await db
    .selectFrom('focus')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('series', '=', id)
    .where('by_id', '=', by)
    .where('ended_at', 'is not', null)
    .orderBy('ended_at', 'desc')
    .limit(pastRead)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    behaviour: row.behaviour,
    startedAt: row.started_at,
    endedAt: row.ended_at ?? row.started_at,
    meetings: row.meetings ?? 0,
    why: row.why ?? '',
  }));
}

/** Whoever starts first has the place; another finds it taken. */
export async function startFocus(
  db: Database,
  series: Series,
  focus: { id: string; by: Person; behaviour: string; isShown: boolean; since: number; at: number },
): Promise<void> {
  await addWithin(db, { table: 'focus', place: series, person: focus.by.id }, (trx) =>
    trx
      .insertInto('focus')
      .values({
        tenant: series.tenant,
        series: series.id,
        id: focus.id,
        by_id: focus.by.id,
        by_name: focus.by.name,
        behaviour: focus.behaviour,
        is_shown: focus.isShown ? 1 : 0,
        since: focus.since,
        started_at: focus.at,
        ended_at: null,
        meetings: null,
        why: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}

/** False where it is not the one that is on. */
export function showFocus(db: Database, series: Series, focus: string, isShown: boolean): Promise<boolean> {
  return change(db, series, focus, { is_shown: isShown ? 1 : 0 });
}

/** False where it is not the one that is on. */
export function endFocus(
  db: Database,
  series: Series,
  focus: string,
  { at, meetings, why }: { at: number; meetings: number; why: string },
): Promise<boolean> {
  return change(db, series, focus, { ended_at: at, meetings, why });
}

async function change(db: Database, { tenant, id }: Series, focus: string, set: Partial<FocusRow>): Promise<boolean> {
  const changed = await db
    .updateTable('focus')
    .set(set)
    .where('tenant', '=', tenant)
    .where('series', '=', id)
    .where('id', '=', focus)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}
