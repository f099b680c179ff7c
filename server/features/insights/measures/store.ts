import {
  measures as allMeasures,
  type Measure,
  type MeasureValue,
} from '#contract/rules/organization/insightsFiles.ts';
import type { Measures } from '#contract/organization/insightsMeasures.ts';
import type { TenantAt } from '../../../core/scope.ts';
import type { Database, Trx } from '../../../platform/database/database.ts';
import { transaction } from '../../../platform/database/database.ts';
import { inBatches } from '../store.ts';

type File = Measures['files'][number];

/** The earliest taken first. */
export async function listFiles(db: Database | Trx, { tenant }: TenantAt): Promise<File[]> {
  const rows = await db
    .selectFrom('measures_file')
    .select(['id', 'name', 'taken_at as takenAt', 'value_count as values', 'measures_json'])
    .where('tenant', '=', tenant)
    .orderBy('taken_at')
    .orderBy('id')
    .execute();
  return rows.map(({ measures_json, ...row }) => ({ ...row, measures: JSON.parse(measures_json) }));
}

export interface FileValue extends MeasureValue {
  file: string;
}

export async function listValues(db: Database, { tenant }: TenantAt): Promise<FileValue[]> {
  const rows = await db
    .selectFrom('measure_value')
    .select(['file', 'unit', 'quarter', 'measure', 'scale', 'value'])
    .where('tenant', '=', tenant)
    .execute();
  return rows.map((row) => ({
    ...row,
    measure: row.measure as Measure,
    scale: row.scale === 'percent' ? 'percent' : 'number',
  }));
}

interface NewFile {
  id: string;
  name: string;
  takenAt: number;
  values: readonly MeasureValue[];
}

/** One transaction. False: `isCurrent` said no in it. */
export function keepFile(
  db: Database,
  at: TenantAt,
  { id, name, takenAt, values }: NewFile,
  isCurrent: (trx: Trx) => Promise<boolean>,
): Promise<boolean> {
  const { tenant } = at;
  return transaction(db, async (trx) => {
    if (!(await isCurrent(trx))) return false;
    const named = new Set(values.map(({ measure }) => measure));
    const measures_json = JSON.stringify(allMeasures.filter((measure) => named.has(measure)));
    await trx
      .insertInto('measures_file')
      .values({ tenant, id, name, taken_at: takenAt, value_count: values.length, measures_json })
      .execute();
    const rows = values.map(({ unit, quarter, measure, scale, value }) => ({
      tenant,
      file: id,
      unit,
      quarter,
      measure,
      scale,
      value,
    }));
    for (const some of inBatches(rows)) await trx.insertInto('measure_value').values(some).execute();
    return true;
  });
}

export function removeFile(db: Database, { tenant }: TenantAt, id: string): Promise<boolean> {
  return transaction(db, async (trx) => {
    const removed = await trx
      .deleteFrom('measures_file')
      .where((eb) => eb.and({ tenant, id }))
      .returning('id')
      .executeTakeFirst();
    for (const table of ['measure_value', 'association'] as const)
      await trx
        .deleteFrom(table)
        .where((eb) => eb.and({ tenant, file: id }))
        .execute();
    return removed !== undefined;
  });
}

export async function findAssociations(
  db: Database,
  { tenant }: TenantAt,
  file: string,
): Promise<{ basis: string; result_json: string } | undefined> {
  return db
    .selectFrom('association')
    .select(['basis', 'result_json'])
    .where((eb) => eb.and({ tenant, file }))
    .executeTakeFirst();
}

/** Stores nothing if the file was removed while it was being compared. */
export function keepAssociations(
  db: Database,
  { tenant }: TenantAt,
  { file, ...found }: { file: string; basis: string; result_json: string },
): Promise<boolean> {
  return transaction(db, async (trx) => {
    const there = await trx
      .selectFrom('measures_file')
      .select('id')
      .where((eb) => eb.and({ tenant, id: file }))
      .executeTakeFirst();
    if (!there) return false;
    await trx
      .insertInto('association')
      .values({ tenant, file, ...found })
      .onConflict((conflict) => conflict.columns(['tenant', 'file']).doUpdateSet(found))
      .execute();
    return true;
  });
}
