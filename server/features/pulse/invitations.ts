import type { TenantAt } from '../../core/scope.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { askedDays, dayNumber, isAskedEnough } from './rules.ts';

export async function noteAsked(
  trx: Trx,
  { tenant }: TenantAt,
  { person, day }: { person: string; day: number },
): Promise<void> {
  await trx
    .insertInto('asked')
    .values({ tenant, person, day, times: 1 })
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'person', 'day']).doUpdateSet((eb) => ({ times: eb('asked.times', '+', 1) })),
    )
    .execute();
}

/** Both days included. People never asked are absent. */
export async function timesAsked(
  db: Database | Trx,
  { tenant }: TenantAt,
  { people, days: [first, last] }: { people: readonly string[]; days: readonly [number, number] },
): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  if (people.length === 0) return times;
  const rows = await db
    .selectFrom('asked')
    .select((eb) => ['person', eb.fn.sum<number>('times').as('times')])
    .where('tenant', '=', tenant)
    .where('person', 'in', people)
    .where('day', '>=', first)
    .where('day', '<=', last)
    .groupBy('person')
    .execute();
  for (const row of rows) times.set(row.person, Number(row.times));
  return times;
}

export async function wasAskedEnough(
  db: Database | Trx,
  at: TenantAt,
  { person, nowMs }: { person: string; nowMs: number },
): Promise<boolean> {
  const asked = await timesAsked(db, at, { people: [person], days: lastDays(nowMs) });
  return isAskedEnough(asked.get(person) ?? 0);
}

export function lastDays(at: number): readonly [number, number] {
  const today = dayNumber(at);
  return [today - askedDays + 1, today];
}

/** Across tenants: for the sweep only. */
export async function forgetAsked(db: Database, before: number): Promise<void> {
  await db.deleteFrom('asked').where('day', '<', before).execute();
}
