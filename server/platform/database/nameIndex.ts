import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Engine } from './migrations/table.ts';
import { namingTables, type AnyLifecycles, type Lifecycles, type NamingTable } from './lifecycle.ts';
import type { Tables } from './schema.ts';

export const nameIndexTables: Lifecycles<Pick<Tables, 'named'>> = {
  named: {
    scope: 'chat',
    key: 'place',
    people: { place: 'none', person: 'row' },
    retain: { rule: 'the database keeps it in step with the rows that it indexes' },
    export: { omitted: 'an index of rows that say for themselves' },
  },
};

/**
 * Indexes the people named in rows' JSON, so that removing a name needn't read every text of its tenant. Triggers update
 * it in the transaction that writes the row, so no store can forget to.
 *
 * 1. Each table whose texts name people has triggers, named after a hash of their code.
 * 2. Missing triggers (of a new table or column, or of a table that a migration rebuilt) are created when the database is
 *    opened, and existing rows are indexed in batches.
 * 3. The delete trigger is created last: its presence means that all rows are indexed. After a crash the backfill runs
 *    again, and is idempotent.
 */
export async function keepNamed(db: Kysely<Tables>, engine: Engine, tables: AnyLifecycles): Promise<void> {
  const places = namingTables(tables);
  if ((await missing(db, engine, places)).length === 0) return;
  if (engine === 'sqlite') return makeUp(db, engine, places);
  // If several processes start at once, one creates them and the others find them.
  await db.connection().execute(async (one) => {
    await sql`select pg_advisory_lock(${sql.lit(lock)})`.execute(one);
    try {
      await makeUp(one, engine, places);
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(lock)})`.execute(one);
    }
  });
}

const lock = 2_022_112_900;

const batchRows = 500;

const goneId = 'gone';

async function makeUp(db: Kysely<Tables>, engine: Engine, places: NamingTable[]): Promise<void> {
  const existing = await triggersIn(db, engine);
  const lacking = await missing(db, engine, places);
  await db.transaction().execute(async (trx) => {
    if (engine === 'postgres') await sql.raw(namedIn).execute(trx);
    for (const place of lacking) {
      for (const { name } of existing.filter(({ table }) => table === place.table))
        await sql`drop trigger ${sql.ref(name)} ${sql.raw(engine === 'postgres' ? `on "${place.table}"` : '')}`.execute(
          trx,
        );
      for (const statement of triggersOf(place, engine).writing) await sql.raw(statement).execute(trx);
    }
  });
  for (const place of lacking) await fill(db, place, engine);
  await db.transaction().execute(async (trx) => {
    for (const place of lacking) await sql.raw(triggersOf(place, engine).deleting).execute(trx);
  });
}

async function missing(db: Kysely<Tables>, engine: Engine, places: NamingTable[]): Promise<NamingTable[]> {
  const made = new Set((await triggersIn(db, engine)).map(({ name }) => name));
  return places.filter((place) => !made.has(triggersOf(place, engine).lastName));
}

async function triggersIn(db: Kysely<Tables>, engine: Engine): Promise<{ name: string; table: string }[]> {
  const { rows } = await (
    engine === 'sqlite'
      ? sql<{ name: string; table: string }>`
        select name, tbl_name as "table" from sqlite_master where type = 'trigger' and name like 'named!_%' escape '!'`
      : sql<{ name: string; table: string }>`
        select t.tgname as name, c.relname as "table"
        from pg_catalog.pg_trigger t join pg_catalog.pg_class c on c.oid = t.tgrelid
        where t.tgname like 'named!_%' escape '!' and pg_catalog.pg_table_is_visible(c.oid)`
  ).execute(db);
  return rows;
}

/** One transaction per batch, in key order, so that other writes can run in between. */
async function fill(
  db: Kysely<Tables>,
  { table, lifecycle: { key }, columns }: NamingTable,
  engine: Engine,
): Promise<void> {
  const place = sql`r."tenant", r."series", r.${sql.ref(key)}`;
  let after: [string, string, string] = ['', '', ''];
  for (;;) {
    const { rows } = await sql<{ tenant: string; series: string; key: string }>`
      select r."tenant", r."series", r.${sql.ref(key)} as "key" from ${sql.table(table)} r
      where (${place}) > (${sql.join(after)}) order by ${place} limit ${sql.lit(batchRows)}`.execute(db);
    const last = rows.at(-1);
    if (!last) return;
    const upTo: [string, string, string] = [last.tenant, last.series, last.key];
    const found = columns.map((column) => {
      const { source, person, isOne } = peopleIn('r', column, engine);
      return sql`
        select r."tenant", r."series", ${sql.lit(table)}, r.${sql.ref(key)}, ${sql.raw(person)}
        from ${sql.table(table)} r, ${sql.raw(source)}
        where (${place}) > (${sql.join(after)}) and (${place}) <= (${sql.join(upTo)}) and ${sql.raw(isOne)}`;
    });
    await sql`
      insert into "named" ("tenant", "series", "place", "id", "person") ${sql.join(found, sql` union `)}
      on conflict do nothing`.execute(db);
    after = upTo;
  }
}

function peopleIn(row: string, column: string, engine: Engine): { source: string; person: string; isOne: string } {
  if (engine === 'postgres')
    return { source: `named_in(${row}."${column}") t(person)`, person: 't.person', isOne: `t.person <> '${goneId}'` };
  const person = `json_extract(t.value, '$.id')`;
  const isPerson = `json_type(t.value, '$.id') = 'text' and json_type(t.value, '$.name') is not null`;
  return {
    source: `json_tree(${row}."${column}") t`,
    person,
    isOne: `t.type = 'object' and ${isPerson} and ${person} <> '${goneId}'`,
  };
}

function namesIn(row: string, columns: string[], engine: Engine): string {
  return columns
    .map((column) => {
      const { source, person, isOne } = peopleIn(row, column, engine);
      return `select ${person} as person from ${source} where ${isOne}`;
    })
    .join(' union ');
}

/** JSON can contain escapes that `jsonb` refuses, such as half a surrogate pair; ids never do. Escaped backslashes stay. */
const namedIn = String.raw`
  create or replace function named_in(json text) returns setof text language sql immutable strict parallel safe as $$
    select person #>> '{}' from jsonb_path_query(
      (case when strpos(json, '\u') = 0 then json
            else regexp_replace(json, '(\\\\)|\\u[0-9a-f]{4}', '\1', 'g') end)::jsonb,
      'strict $.** ? (@.id.type() == "string" && exists (@.name)).id'
    ) as person
  $$`;

interface Triggers {
  writing: string[];
  deleting: string;
  lastName: string;
}

function triggersOf(place: NamingTable, engine: Engine): Triggers {
  const template = engine === 'sqlite' ? sqliteTriggers : postgresTriggers;
  // The hash makes a changed trigger count as missing.
  const hash = createHash('sha256')
    .update(JSON.stringify(template(place, '')))
    .digest('hex')
    .slice(0, 8);
  return template(place, `named_${place.table}_${hash}`);
}

function sqliteTriggers({ table, lifecycle: { key }, columns }: NamingTable, name: string): Triggers {
  const forget = `delete from named where tenant = old.tenant and series = old.series
    and place = '${table}' and id = old."${key}"`;
  const note = `insert into named (tenant, series, place, id, person)
    select new.tenant, new.series, '${table}', new."${key}", n.person from (${namesIn('new', columns, 'sqlite')}) n
    where true on conflict do nothing`;
  const isChanged = columns.map((column) => `new."${column}" is not old."${column}"`).join(' or ');
  const trigger = (when: string, body: string) => `create trigger "${name}_${when.split(' ')[0]}"
    after ${when.split(' ').slice(1).join(' ')} begin ${body}; end`;
  return {
    writing: [
      trigger(`insert insert on "${table}"`, note),
      trigger(
        `update update on "${table}" when ${isChanged}`,
        `${forget} and person not in (${namesIn('new', columns, 'sqlite')}); ${note}`,
      ),
    ],
    deleting: trigger(`delete delete on "${table}"`, forget),
    lastName: `${name}_delete`,
  };
}

function postgresTriggers({ table, lifecycle: { key }, columns }: NamingTable, name: string): Triggers {
  const forget = `delete from named where tenant = old.tenant and series = old.series
    and place = '${table}' and id = old."${key}"`;
  const isSame = columns.map((column) => `new."${column}" is not distinct from old."${column}"`).join(' and ');
  return {
    writing: [
      `create or replace function "${name}_write"() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' then
          if ${isSame} then return null; end if;
          ${forget} and person not in (${namesIn('new', columns, 'postgres')});
        end if;
        insert into named (tenant, series, place, id, person)
          select new.tenant, new.series, '${table}', new."${key}", n.person
          from (${namesIn('new', columns, 'postgres')}) n on conflict do nothing;
        return null;
      end $$`,
      `create trigger "${name}_write" after insert or update on "${table}"
        for each row execute function "${name}_write"()`,
      `create or replace function "${name}_delete"() returns trigger language plpgsql as $$
      begin
        ${forget};
        return null;
      end $$`,
    ],
    deleting: `create trigger "${name}_delete" after delete on "${table}"
      for each row execute function "${name}_delete"()`,
    lastName: `${name}_delete`,
  };
}
