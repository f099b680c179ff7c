import { sql, type RawBuilder } from 'kysely';
import { gone } from '#contract/rules/people.ts';
import { transaction, type Database, type Trx } from '../../platform/database/database.ts';
import {
  columnsOf,
  isOfChat,
  namingTables,
  type AnyLifecycle,
  type AnyLifecycles,
  type NamingTable,
  type PersonColumn,
} from '../../platform/database/lifecycle.ts';
import type { Upkeep } from '../../platform/database/upkeep.ts';
import { atOf, chatAtOf, selfOf, type At, type ChatAt, type Self } from '../../core/scope.ts';
import { withoutPerson } from './rules.ts';

const batchRows = 50;

interface Erasing {
  tenant: string;
  id: string;
  touch: (row: { series: string; meeting: string | null }) => void;
  /** Of a row outside any chat, everybody who may know of it. */
  touchPeople: (row: Record<string, string | null>) => void;
}

/**
 * Replaces the person with "somebody who is gone" in every row that names them, over all series of their tenant, and
 * returns where it did.
 *
 * 1. The tables' lifecycles say which columns hold people; those and the index of names find the rows.
 * 2. Each batch is a transaction of its own. Each update is conditional on the row as it was read, so no concurrent save is
 *    lost.
 * 3. The columns are searched once more, and features delete once more, because rows read before may have been written
 *    meanwhile.
 * 4. Finished rows no longer match: after a crash, another request resumes with the rest.
 */
export async function eraseName(
  db: Database,
  upkeep: Upkeep,
  { tenant, id }: Pick<Self, 'tenant' | 'id'>,
): Promise<Touched> {
  const meetings = new Map<string, At>();
  const chats = new Map<string, ChatAt>();
  const touch: Erasing['touch'] = ({ series, meeting }) => {
    if (meeting === null) chats.set(series, chatAtOf({ tenant, series }));
    else meetings.set(`${series} ${meeting}`, atOf({ tenant, series, meeting }));
  };
  const people = new Map<string, Self>();
  const touchPeople: Erasing['touchPeople'] = (row) => {
    for (const one of Object.values(row))
      if (one !== null && one !== gone.id) people.set(one, selfOf({ tenant, id: one }));
  };
  const erasing = { tenant, id, touch, touchPeople };
  await inBatches(db, await columnSteps(db, upkeep, erasing), erasing);
  await inBatches(db, [fromTexts(upkeep.tables)], erasing);
  await inBatches(db, await columnSteps(db, upkeep, erasing), erasing);
  await inBatches(db, moreSteps(upkeep), erasing);
  return {
    meetings: [...meetings.values()],
    chats: [...chats.values()],
    people: [...people.values()],
    // Also where nothing was found: otherwise the notice would tell that a story was waiting for this person's answer.
    readers: [...new Set(Object.values(upkeep.tables).flatMap(({ readers }) => readers ?? []))],
  };
}

export interface Touched {
  meetings: At[];
  chats: ChatAt[];
  people: Self[];
  readers: NonNullable<AnyLifecycle['readers']>[];
}

/** True if there may be more. */
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

function moreSteps({ deleteWithName }: Upkeep): Step[] {
  return deleteWithName.map((deleteMore) => async (trx, found) => {
    await deleteMore(trx, found);
    return false;
  });
}

async function columnSteps(db: Database, upkeep: Upkeep, erasing: Erasing): Promise<Step[]> {
  const { tables } = upkeep;
  const [ofRows, ofPeople] = await Promise.all([
    naming(
      db,
      columnsOf(tables, 'row').filter(({ table }) => table !== 'named'),
      erasing,
    ),
    naming(db, columnsOf(tables, 'person'), erasing),
  ]);
  return [...moreSteps(upkeep), ...ofRows.map(deletesRows), ...ofPeople.map(putsNobody)];
}

/** One statement for some forty columns, most of which don't name the person. */
async function naming(db: Database, columns: PersonColumn[], { tenant, id }: Erasing): Promise<PersonColumn[]> {
  const asked = columns.map(
    ({ table, column }, index) => sql`select ${sql.lit(index)} as "which" where exists (
      select 1 from ${sql.table(table)} where "tenant" = ${tenant} and ${sql.ref(column)} = ${id})`,
  );
  const { rows } = await sql<{ which: number }>`${sql.join(asked, sql` union all `)}`.execute(db);
  return columns.filter((_, index) => rows.some(({ which }) => which === index));
}

function deletesRows({ table, lifecycle, column }: PersonColumn): Step {
  const isInChat = isOfChat(lifecycle);
  const place = sql.ref(isInChat ? 'series' : lifecycle.key);
  return async (trx, { tenant, id, touchPeople }) => {
    const isTheirs = sql`"tenant" = ${tenant} and ${sql.ref(column)} = ${id}`;
    const some = sql`select ${place} from ${sql.table(table)} where ${isTheirs} limit ${sql.lit(batchRows)}`;
    const { rows } = await sql<Record<string, string | null>>`
      delete from ${sql.table(table)} where ${isTheirs} and ${place} in (${some})
      returning ${isInChat ? place : peopleOf(lifecycle)}`.execute(trx);
    if (!isInChat) rows.forEach(touchPeople);
    return rows.length >= batchRows;
  };
}

function putsNobody({ table, lifecycle, column, name }: PersonColumn): Step {
  const isInChat = isOfChat(lifecycle);
  const key = isInChat ? sql`"series", ${sql.ref(lifecycle.key)}` : sql.ref(lifecycle.key);
  const place = isInChat ? sql`"series", ${meetingOf(table, lifecycle)} as "meeting"` : peopleOf(lifecycle);
  const set = sql`${sql.ref(column)} = ${gone.id}${name === undefined ? sql`` : sql`, ${sql.ref(name)} = ${gone.name}`}`;
  return async (trx, { tenant, id, touch, touchPeople }) => {
    const isTheirs = sql`"tenant" = ${tenant} and ${sql.ref(column)} = ${id}`;
    const some = sql`select ${key} from ${sql.table(table)} where ${isTheirs} limit ${sql.lit(batchRows)}`;
    const { rows } = await sql<{ series: string; meeting: string | null }>`
      update ${sql.table(table)} set ${set} where ${isTheirs} and (${key}) in (${some})
      returning ${place}`.execute(trx);
    if (!isInChat) for (const row of rows) touchPeople({ ...row });
    else if (name !== undefined) rows.forEach(touch);
    return rows.length >= batchRows;
  };
}

function peopleOf({ people, tells }: AnyLifecycle): RawBuilder<unknown> {
  const columns = tells ?? Object.keys(people).filter((column) => ['person', 'row'].includes(people[column] ?? ''));
  return sql.join(columns.map((column) => sql.ref(column)));
}

function meetingOf(table: string, { scope }: AnyLifecycle): RawBuilder<unknown> {
  if (table === 'meeting') return sql`"id"`;
  return scope === 'meeting' ? sql`"meeting"` : sql`null`;
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
      const naming = places.get(place);
      if (naming) await fromText(trx, erasing, naming, { series, id });
      else await forgetNamed(trx, erasing, { series, place, id });
    }
    return found.length > 0;
  };
}

/** A trigger removes the row from the index once its text no longer names the person. */
async function fromText(
  trx: Trx,
  { tenant, id, touch }: Erasing,
  { table, lifecycle, columns }: NamingTable,
  row: { series: string; id: string },
): Promise<void> {
  const isThis = sql`"tenant" = ${tenant} and "series" = ${row.series} and ${sql.ref(lifecycle.key)} = ${row.id}`;
  const { rows } = await sql<Record<string, string | null>>`
    select ${meetingOf(table, lifecycle)} as "of_meeting", ${sql.join(columns.map((column) => sql.ref(column)))}
    from ${sql.table(table)} where ${isThis}`.execute(trx);
  const [texts] = rows;
  const changed = columns.flatMap((column) => {
    const before = texts?.[column] ?? null;
    const after = before === null ? null : withoutPerson(before, id);
    return after === null || after === before ? [] : [{ column: sql.ref(column), before, after }];
  });
  if (!texts || changed.length === 0) {
    // The index lists a row that doesn't name them only if the row was deleted at the same moment.
    await forgetNamed(trx, { tenant, id }, { series: row.series, place: table, id: row.id });
    return;
  }
  const set = changed.map(({ column, after }) => sql`${column} = ${after}`);
  if (lifecycle.versionOnErase) set.push(sql`"version" = ${lifecycle.versionOnErase}`);
  const isSame = changed.map(({ column, before }) => sql`${column} = ${before}`);
  // Conditional update: if somebody saves at the same moment it changes nothing, and the next batch reads their text.
  await sql`update ${sql.table(table)} set ${sql.join(set)} where ${isThis} and ${sql.join(isSame, sql` and `)}`.execute(
    trx,
  );
  touch({ series: row.series, meeting: texts['of_meeting'] ?? null });
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
