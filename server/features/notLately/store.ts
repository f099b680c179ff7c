import { chatKey, type ChatAt, type Self, type TenantAt } from '../../core/scope.ts';
import type { Database } from '../../platform/database/database.ts';

/** More than any chat holds in the weeks. By number: SQLite would look for `started_at` in all of a tenant's meetings. */
const meetingsRead = 200;

/** Of the people in the chat, those who were already there at a meeting before `since`. */
export async function listThereBefore(db: Database, at: ChatAt, since: number): Promise<Set<string>> {
  const latest = await db
    .selectFrom('meeting')
    .select(['number', 'started_at'])
    .where((eb) => eb.and(chatKey(at)))
    .orderBy('number', 'desc')
    .limit(meetingsRead)
    .execute();
  const last = latest.find(({ started_at }) => started_at < since);
  if (!last) return new Set();
  const rows = await db
    .selectFrom('joined')
    .select('person')
    .where((eb) => eb.and(chatKey(at)))
    .where('number', '<=', last.number)
    .where('name', 'is not', null)
    .execute();
  return new Set(rows.map(({ person }) => person));
}

const atOnce = 500;

/** Those of `people` who asked to be left off in every chat. */
export async function leftOffAmong(
  db: Database,
  { tenant }: TenantAt,
  people: readonly string[],
): Promise<Set<string>> {
  const leftOff = new Set<string>();
  for (let from = 0; from < people.length; from += atOnce) {
    const rows = await db
      .selectFrom('left_off_hints')
      .select('person')
      .where('tenant', '=', tenant)
      .where('person', 'in', people.slice(from, from + atOnce))
      .execute();
    for (const { person } of rows) leftOff.add(person);
  }
  return leftOff;
}

export async function saveLeftOff(
  db: Database,
  { tenant, id: person }: Self,
  { isLeftOff }: { isLeftOff: boolean },
): Promise<void> {
  const key = { tenant, person };
  if (isLeftOff)
    await db
      .insertInto('left_off_hints')
      .values(key)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  else
    await db
      .deleteFrom('left_off_hints')
      .where((eb) => eb.and(key))
      .execute();
}
