import { sql, type RawBuilder } from 'kysely';
import { gone } from '#contract/people.ts';
import { transaction, type Database, type Trx } from '../../platform/database/database.ts';
import {
  columnsOf,
  keyWithin,
  namingTables,
  type NamingTable,
  type PersonColumn,
} from '../../platform/database/personColumns.ts';
import { atOf, type At, type Self } from '../../core/scope.ts';
import { withoutPerson } from './rules.ts';

/** Rows per batch, so that other requests run in between. */
const batchRows = 50;

/** A version counts up, so that a window in which it is open takes the change in. */
const versions: Record<string, RawBuilder<number>> = {
  meeting: sql`version + 1`,
  recap: sql`version + 1`,
  // What is decided is open in no window; with another version it would seem changed since its recap was shared.
  decision: sql`version + case when state in ('draft', 'proposed') then 1 else 0 end`,
};

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
 * 1. `personColumns` says which columns hold people; those and the index of names find the rows.
 * 2. Each batch is a transaction of its own. Each update holds only where the row is still as it was read, so nothing that
 *    somebody saves meanwhile is lost.
 * 3. What is done is found no more: after a crash, asking again goes on with the rest.
 */
export async function eraseName(db: Database, { tenant, id }: Pick<Self, 'tenant' | 'id'>): Promise<At[]> {
  const touched = new Map<string, At>();
  const touch = (series: string, meeting: string) =>
    touched.set(`${series} ${meeting}`, atOf({ tenant, series, meeting }));
  const erasing = { tenant, id, touch };
  await inBatches(db, columnSteps, erasing);
  await inBatches(db, [fromTexts], erasing);
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

const columnSteps: Step[] = [
  unhandedSheets,
  ...columnsOf('row')
    .filter(({ table }) => table !== 'named')
    .map(deletesRows),
  ...columnsOf('person').map(putsNobody),
];

/** A sheet that was not handed over is its writer's alone. */
async function unhandedSheets(trx: Trx, { tenant, id }: Erasing): Promise<boolean> {
  await trx
    .deleteFrom('observation')
    .where('tenant', '=', tenant)
    .where('by_id', '=', id)
    .where('handed_at', 'is', null)
    .execute();
  return false;
}

/** What says something of them and of nobody else. */
function deletesRows({ table, column }: PersonColumn): Step {
  const place = sql.ref(table === 'asked' ? 'day' : 'series');
  return async (trx, { tenant, id }) => {
    const isTheirs = sql`"tenant" = ${tenant} and ${sql.ref(column)} = ${id}`;
    const some = sql`select ${place} from ${sql.table(table)} where ${isTheirs} limit ${sql.lit(batchRows)}`;
    const { numAffectedRows = 0n } =
      await sql`delete from ${sql.table(table)} where ${isTheirs} and ${place} in (${some})`.execute(trx);
    return numAffectedRows >= batchRows;
  };
}

/** A row that names them says nothing of their name then, and stays. */
function putsNobody({ table, column, name }: PersonColumn): Step {
  const key = sql`"series", ${sql.ref(keyWithin(table))}`;
  const set = sql`${sql.ref(column)} = ${gone.id}${name === undefined ? sql`` : sql`, ${sql.ref(name)} = ${gone.name}`}`;
  const meeting = sql.ref(table === 'meeting' || name === undefined ? keyWithin(table) : 'meeting');
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

async function fromTexts(trx: Trx, erasing: Erasing): Promise<boolean> {
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
    const table = namingTables.find((one) => one.table === place);
    if (table) await fromText(trx, erasing, table, { series, id });
    else await forgetNamed(trx, erasing, { series, place, id });
  }
  return found.length > 0;
}

/** The trigger takes the row out of the index when its text names them no more. */
async function fromText(
  trx: Trx,
  { tenant, id, touch }: Erasing,
  { table, key, columns }: NamingTable,
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
  const version = versions[table];
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
