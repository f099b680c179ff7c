import type { Selectable } from 'kysely';
import { pastRead, type PastFocus } from '#contract/meeting/focus.ts';
import type { Person } from '#contract/wire/people.ts';
import { addWithin } from '../../platform/database/rowLimit.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/schema.ts';
import { chatKey, type ChatAt, type Self, type TenantAt } from '../../core/scope.ts';
import { focusCap } from './tables.ts';

export type FocusRow = Selectable<Tables['focus']>;

export function findFocus(db: Database | Trx, at: ChatAt): Promise<FocusRow | undefined> {
  return db
    .selectFrom('focus')
    .selectAll()
    .where((eb) => eb.and(chatKey(at)))
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

/** The behaviour that somebody practises, in the series where they began last. */
export async function findPractised(db: Database, { tenant, id }: Self): Promise<string | undefined> {
  const row = await db
    .selectFrom('focus')
    .select('behaviour')
    .where('tenant', '=', tenant)
    .where('by_id', '=', id)
    .where('ended_at', 'is', null)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.behaviour;
}

/** Whether anybody in the tenant practises it now: neither who nor how many. */
export async function isPractised(db: Database | Trx, { tenant }: TenantAt, behaviour: string): Promise<boolean> {
  const row = await db
    .selectFrom('focus')
    .select('id')
    .where('tenant', '=', tenant)
    .where('behaviour', '=', behaviour)
    .where('ended_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function listPast(db: Database, at: ChatAt, by: string): Promise<PastFocus[]> {
  const rows = await db
    .selectFrom('focus')
    .selectAll()
    .where((eb) => eb.and(chatKey(at)))
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

/** Conditional insert: the first to start wins; a second finds the place taken. */
export async function startFocus(
  db: Database,
  at: ChatAt,
  focus: { id: string; by: Person; behaviour: string; isShown: boolean; since: number; at: number },
): Promise<void> {
  await addWithin(db, { cap: focusCap, at, person: focus.by.id }, (trx) =>
    trx
      .insertInto('focus')
      .values({
        ...chatKey(at),
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

export function showFocus(
  db: Database,
  at: ChatAt,
  { id, isShown }: { id: string; isShown: boolean },
): Promise<boolean> {
  return change(db, at, { id, is_shown: isShown ? 1 : 0 });
}

export function endFocus(
  db: Database,
  at: ChatAt,
  { id, at: nowMs, meetings, why }: { id: string; at: number; meetings: number; why: string },
): Promise<boolean> {
  return change(db, at, { id, ended_at: nowMs, meetings, why });
}

async function change(db: Database, at: ChatAt, { id, ...set }: Partial<FocusRow> & { id: string }): Promise<boolean> {
  const changed = await db
    .updateTable('focus')
    .set(set)
    .where((eb) => eb.and(chatKey(at)))
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}

/** This person's over all series, on now or ended since; latest first. */
export function listFocusesOf(db: Database, { tenant, id }: Self, since: number): Promise<FocusRow[]> {
  return db
    .selectFrom('focus')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('by_id', '=', id)
    .where((eb) => eb.or([eb('ended_at', 'is', null), eb('ended_at', '>=', since)]))
    .orderBy('started_at', 'desc')
    .limit(focusesRead)
    .execute();
}

const focusesRead = 20;
