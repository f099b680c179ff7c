import { sql } from 'kysely';
import { gone } from '#contract/people.ts';
import { transaction, type Database, type Trx } from '../../platform/database/database.ts';
import {
  columnsOf,
  namingTables,
  type AnyLifecycle,
  type AnyLifecycles,
  type NamingTable,
  type PersonColumn,
} from '../../platform/database/lifecycle.ts';
import type { Upkeep } from '../../platform/database/upkeep.ts';
import { atOf, type At, type Self } from '../../core/scope.ts';
import { withoutPerson } from './rules.ts';

/** Rows per batch, so that other requests run in between. */
const batchRows = 50;

interface Erasing {
  tenant: string;
  id: string;
  /** Notes a meeting where something changed. */
  touch: (series: string, meeting: string) => void;
}

/**
 * Puts "somebody who is gone" wherever a row names the person, over all series of their tenant, and gives the meetings
 * where it did.
 *
 * 1. The tables' lifecycles say which columns hold people; those and the index of names find the rows.
 * 2. Each batch is a transaction of its own. Each update holds only where the row is still as it was read, so nothing that
 *    somebody saves meanwhile is lost.
 * 3. What is done is found no more: after a crash, asking again goes on with the rest.
 */
export async function eraseName(
  db: Database,
  upkeep: Upkeep,
  { tenant, id }: Pick<Self, 'tenant' | 'id'>,
): Promise<At[]> {
  const touched = new Map<string, At>();
  const touch = (series: string, meeting: string) =>
    touched.set(`${series} ${meeting}`, atOf({ tenant, series, meeting }));
  const erasing = { tenant, id, touch };
  await inBatches(db, columnSteps(upkeep), erasing);
  await inBatches(db, [fromTexts(upkeep.tables)], erasing);
  return [...touched.values()];
}

/** True where there may be more. */
type Step = (trx: Trx, erasing: Erasing) => Promise<boolean>;

async function inBatches(db: Database, steps: Step[], erasing: Erasing): Promise<void> {
  for (let open = steps; open.length > 0;) {
    const going = open;
    const batch = async (trx: Trx) => {
      const unfinished: Step[] = [];
      for (const step of going) if (await step(trx, erasing)) unfinished.push(step);
      return unfinished;
    };
    open = await transaction(db, batch, 'read committed');
    if (open.length > 0) await new Promise(setImmediate);
  }
}

function columnSteps({ tables, deleteWithName }: Upkeep): Step[] {
  const lifecycleOf = ({ table }: PersonColumn) => tables[table] ?? never(table);
  return [
    ...deleteWithName.map((deleteMore): Step => async (trx, erasing) => {
      await deleteMore(trx, erasing);
      return false;
    }),
    ...columnsOf(tables, 'row')
      .filter(({ table }) => table !== 'named')
      .map((column) => deletesRows(column, lifecycleOf(column))),
    ...columnsOf(tables, 'person').map((column) => putsNobody(column, lifecycleOf(column))),
  ];
}

function never(table: string): never {
  throw new Error(`There is no table ${table}`);
}

/** What says something of them and of nobody else. */
function deletesRows({ table, column }: PersonColumn, { scope, key }: AnyLifecycle): Step {
  const place = sql.ref(scope === 'person' ? key : 'series');
  return async (trx, { tenant, id }) => {
    const isTheirs = sql`"tenant" = ${tenant} and ${sql.ref(column)} = ${id}`;
    const some = sql`select ${place} from ${sql.table(table)} where ${isTheirs} limit ${sql.lit(batchRows)}`;
    const { numAffectedRows = 0n } =
      await sql`delete from ${sql.table(table)} where ${isTheirs} and ${place} in (${some})`.execute(trx);
    return numAffectedRows >= batchRows;
  };
}

/** A row that names them says nothing of their name then, and stays. */
function putsNobody({ table, column, name }: PersonColumn, { key: own }: AnyLifecycle): Step {
  const key = sql`"series", ${sql.ref(own)}`;
  const set = sql`${sql.ref(column)} = ${gone.id}${name === undefined ? sql`` : sql`, ${sql.ref(name)} = ${gone.name}`}`;
  const meeting = sql.ref(table === 'meeting' || name === undefined ? own : 'meeting');
  return async (trx, { tenant, id, touch }) => {
    const isTheirs = sql`"tenant" = ${tenant} and ${sql.ref(column)} = ${id}`;
    const some = sql`select ${key} from ${sql.table(table)} where ${isTheirs} limit ${sql.lit(batchRows)}`;
    const { rows } = await sql<{ series: string; meeting: string }>`
      update ${sql.table(table)} set ${set} where ${isTheirs} and (${key}) in (${some})
      returning "series", ${meeting} as "meeting"`.execute(trx);
    // Where no name is shown, nobody has anything to read again.
    if (name !== undefined) for (const row of rows) touch(row.series, row.meeting);
    return rows.length >= batchRows;
  };
}

function fromTexts(tables: AnyLifecycles): Step {
  const places = new Map(namingTables(tables).map((place) => [place.table, place]));
  return async (trx, erasing) => {
    const found = await trx
      .selectFrom('named')
      .select(['series', 'place', 'id'])
      .where('tenant', '=', erasing.tenant)
      .where('person', '=', erasing.id)
      .orderBy('series')
      .orderBy('place')
      .orderBy('id')
      .limit(batchRows)
      .execute();
    for (const { series, place, id } of found) {
      const table = places.get(place);
      const version = tables[place]?.versionOnErase;
      if (table) await fromText(trx, erasing, { ...table, version }, { series, id });
      else await forgetNamed(trx, erasing, { series, place, id });
    }
    return found.length > 0;
  };
}

/** The trigger takes the row out of the index when its text names them no more. */
async function fromText(
  trx: Trx,
  { tenant, id, touch }: Erasing,
  { table, key, columns, version }: NamingTable & { version: AnyLifecycle['versionOnErase'] },
  row: { series: string; id: string },
): Promise<void> {
  const isThis = sql`"tenant" = ${tenant} and "series" = ${row.series} and ${sql.ref(key)} = ${row.id}`;
  const meeting = sql.ref(table === 'meeting' ? key : 'meeting');
  const { rows } = await sql<Record<string, string | null>>`
    select ${meeting} as "of_meeting", ${sql.join(columns.map((column) => sql.ref(column)))}
    from ${sql.table(table)} where ${isThis}`.execute(trx);
  const [texts] = rows;
  const changed = columns.flatMap((column) => {
    const before = texts?.[column] ?? null;
    const after = before === null ? null : withoutPerson(before, id);
    return after === null || after === before ? [] : [{ column: sql.ref(column), before, after }];
  });
  if (!texts || changed.length === 0) {
    // The index knows better than the row only where a row went at the same moment.
    await forgetNamed(trx, { tenant, id }, { series: row.series, place: table, id: row.id });
    return;
  }
  const set = changed.map(({ column, after }) => sql`${column} = ${after}`);
  if (version) set.push(sql`"version" = ${version}`);
  const isSame = changed.map(({ column, before }) => sql`${column} = ${before}`);
  // Conditional update: where somebody saves at the same moment it finds nothing, and the next batch reads what they saved.
  await sql`update ${sql.table(table)} set ${sql.join(set)} where ${isThis} and ${sql.join(isSame, sql` and `)}`.execute(
    trx,
  );
  touch(row.series, texts['of_meeting'] ?? row.id);
}

async function forgetNamed(
  trx: Trx,
  { tenant, id: person }: Pick<Erasing, 'tenant' | 'id'>,
  { series, place, id }: { series: string; place: string; id: string },
): Promise<void> {
  await trx
    .deleteFrom('named')
    .where((eb) => eb.and({ tenant, series, place, id, person }))
    .execute();
}
