import type { RawBuilder } from 'kysely';
import type { SeriesExport } from '#contract/lifecycle.ts';

/**
 * What a text column says of people.
 * `person`: whose id it is; a name beside it stands in a column that ends with `_name` where this one ends with `_id`.
 * `row`: likewise, and the whole row says something of them and of nobody else.
 * `name`: the name that goes with such a column.
 * `json`: people as `{ id, name }`, anywhere in it.
 * `none`: nobody. What somebody typed is theirs, whoever's name is in it.
 */
export type Role = 'person' | 'row' | 'name' | 'json' | 'none';

/** The index of names finds rows by their chat. */
type RoleIn<Row> = Row extends { series: string } ? Role : Exclude<Role, 'person' | 'json'>;

/** Keys of tenants, chats and things; they are nobody's. */
type Key = 'tenant' | 'series' | 'meeting' | 'id';

/** The columns that could hold any text. */
type TextColumn<Row> = {
  [Column in Exclude<keyof Row, Key>]: string extends Row[Column] ? Column : never;
}[Exclude<keyof Row, Key>];

/** What a row hangs on. `anonymous`: on a meeting or a host, and nothing in it may lead to who wrote it. */
type Scope<Row> =
  | (Row extends { series: string; meeting: string } ? 'meeting' : never)
  | (Row extends { series: string } ? 'chat' | 'anonymous' : 'person' | 'tenant');

/** When a row goes: in the transaction that deletes its meeting; once this time is longer ago than its tenant keeps meetings; or
 * by a rule in its feature's code. */
type Retain<Row> =
  | (Row extends { series: string; meeting: string } ? 'with its meeting' : never)
  | { readonly before: Extract<keyof Row, string> }
  | { readonly rule: string };

type ExportPart = keyof Omit<SeriesExport, 'format' | 'at' | 'series'>;

/** What becomes of a table's rows. */
interface Lifecycle<Row> {
  readonly scope: Scope<Row>;
  /** The column that tells the rows of a chat, or a person, apart. `id`: also against what other tables have. */
  readonly key: Extract<keyof Row, string>;
  /** Another id of the row, under which requests without a name reach it. It is taken like an `id`. */
  readonly alias?: Extract<keyof Row, string>;
  /** Whom it names. The index of names is kept by this, and a name is removed by this. */
  readonly people: { readonly [Column in TextColumn<Row>]: RoleIn<Row> };
  readonly retain: Retain<Row>;
  /** The part of an export that has it, or why none does. */
  readonly export: { readonly part: ExportPart } | { readonly omitted: string };
  /** Counts the version up when a name is removed, so that a window in which it is open takes the change in. */
  readonly versionOnErase?: RawBuilder<number>;
}

/** The lifecycle of each of these tables. A table or a text column without one doesn't compile. */
export type Lifecycles<Own> = { readonly [Table in keyof Own]: Lifecycle<Own[Table]> };

/** Of tables whose columns are not known to the compiler. */
export interface AnyLifecycle {
  readonly scope: 'meeting' | 'chat' | 'anonymous' | 'person' | 'tenant';
  readonly key: string;
  readonly alias?: string;
  readonly people: Readonly<Record<string, Role>>;
  readonly retain: 'with its meeting' | { readonly before: string } | { readonly rule: string };
  readonly export: { readonly part: ExportPart } | { readonly omitted: string };
  readonly versionOnErase?: RawBuilder<number>;
}
export type AnyLifecycles = Readonly<Record<string, AnyLifecycle>>;

export interface PersonColumn {
  table: string;
  lifecycle: AnyLifecycle;
  column: string;
  /** Where the name stands, if it does. */
  name: string | undefined;
}

/** The columns of this role, each with its table. */
export function columnsOf(tables: AnyLifecycles, role: 'person' | 'row' | 'json'): PersonColumn[] {
  return Object.entries(tables).flatMap(([table, lifecycle]) =>
    Object.entries(lifecycle.people)
      .filter(([, of]) => of === role)
      .map(([column]) => ({ table, lifecycle, column, name: nameBeside(column, lifecycle.people) })),
  );
}

function nameBeside(column: string, people: AnyLifecycle['people']): string | undefined {
  const name = column.replace(/_id$/, '_name');
  return people[name] === 'name' ? name : undefined;
}

/** A table whose texts name people. */
export interface NamingTable {
  table: string;
  lifecycle: AnyLifecycle;
  columns: string[];
}

export function namingTables(tables: AnyLifecycles): NamingTable[] {
  return Object.entries(tables).flatMap(([table, lifecycle]) => {
    const columns = Object.keys(lifecycle.people).filter((column) => lifecycle.people[column] === 'json');
    return columns.length > 0 ? [{ table, lifecycle, columns }] : [];
  });
}

/** The tables of which this holds. */
export function tablesWhere(tables: AnyLifecycles, holds: (lifecycle: AnyLifecycle) => boolean): string[] {
  return Object.keys(tables).filter((table) => tables[table] !== undefined && holds(tables[table]));
}
