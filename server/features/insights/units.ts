import type { TenantAt } from '../../core/scope.ts';
import { transaction, type Database } from '../../platform/database/database.ts';
import type { UnitsFile } from './files/unitsFile.ts';
import { inBatches } from './store.ts';
import { treeOf, type UnitNode } from './suppression/tree.ts';

export async function listUnitPeople(
  db: Database,
  { tenant }: TenantAt,
  table: 'unit_person' | 'unit_host',
): Promise<Map<string, string>> {
  const rows = await db.selectFrom(table).select(['person', 'unit']).where('tenant', '=', tenant).execute();
  return new Map(rows.map(({ person, unit }) => [person, unit]));
}

export interface StoredUnit {
  id: string;
  parent: string | null;
  level: number;
  name: string;
  isOn: boolean;
  isListed: boolean;
}

export async function listUnits(db: Database, { tenant }: TenantAt): Promise<StoredUnit[]> {
  const rows = await db
    .selectFrom('unit')
    .select(['id', 'parent', 'level', 'name', 'is_on', 'is_listed'])
    .where('tenant', '=', tenant)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(({ is_on, is_listed, ...row }) => ({ ...row, isOn: is_on === 1, isListed: is_listed === 1 }));
}

/** Of units that are on now, with all units above them. */
export function treeNow(all: readonly StoredUnit[]): UnitNode {
  return treeOf(all.map(({ id, parent, isOn }) => ({ id, parent, isOn, people: 0 })));
}

/** From the top; of the whole organization none. */
export function pathTo(id: string, all: readonly StoredUnit[]): StoredUnit[] {
  const unit = all.find((one) => one.id === id);
  if (!unit) return [];
  return unit.parent === null ? [unit] : [...pathTo(unit.parent, all), unit];
}

export async function switchUnit(db: Database, { tenant }: TenantAt, id: string, isOn: boolean): Promise<boolean> {
  const switched = await db
    .updateTable('unit')
    .set({ is_on: isOn ? 1 : 0 })
    .where((eb) => eb.and({ tenant, id }))
    .returning('id')
    .executeTakeFirst();
  return switched !== undefined;
}

export async function findUnitsFile(
  db: Database,
  { tenant }: TenantAt,
): Promise<{ digest: string; takenAt: number } | undefined> {
  const row = await db
    .selectFrom('units_file')
    .select(['id', 'taken_at'])
    .where('tenant', '=', tenant)
    .executeTakeFirst();
  return row && { digest: row.id, takenAt: row.taken_at };
}

/** New units start off; known ones keep their switch. Units in neither the file nor a computed quarter are deleted. */
export async function takeUnits(db: Database, { tenant }: TenantAt, file: UnitsFile, now: number): Promise<void> {
  await transaction(db, async (trx) => {
    await trx.updateTable('unit').set({ is_listed: 0 }).where('tenant', '=', tenant).execute();
    for (const { id, parent, path } of file.units)
      await trx
        .insertInto('unit')
        .values({ tenant, id, parent, level: path.length, name: path.at(-1) ?? '', is_on: 0, is_listed: 1 })
        .onConflict((conflict) => conflict.columns(['tenant', 'id']).doUpdateSet({ is_listed: 1 }))
        .execute();
    await trx
      .deleteFrom('unit')
      .where((eb) => eb.and({ tenant, is_listed: 0 }))
      .where('id', 'not in', trx.selectFrom('insight_trend').select('unit').where('tenant', '=', tenant))
      .execute();
    await trx.deleteFrom('unit_person').where('tenant', '=', tenant).execute();
    const people = file.assignments.map(({ person, unit }) => ({ tenant, person, unit }));
    for (const some of inBatches(people)) await trx.insertInto('unit_person').values(some).execute();
    await trx.deleteFrom('units_file').where('tenant', '=', tenant).execute();
    await trx.insertInto('units_file').values({ tenant, id: file.digest, taken_at: now }).execute();
  });
}
