import type { RawBuilder } from 'kysely';
import type { SeriesExport } from '#contract/lifecycle.ts';
import type { TopicOf } from '#contract/rules/wire/live.ts';
import type { TenantAudience } from '#contract/wire/audience.ts';

/**
 * How a text column identifies people.
 * `person`: holds a person's id; their name, if stored, is in the column that ends in `_name` instead of `_id`.
 * `row`: the same, and the whole row is about that person and nobody else.
 * `name`: the name beside such an id.
 * `json`: has people as `{ id, name }`, anywhere in it.
 * `none`: identifies nobody. Text that somebody typed stays as it is, whoever it mentions.
 */
export type Role = 'person' | 'row' | 'name' | 'json' | 'none';

/** The name index needs a row's chat. */
type RoleIn<Row> = Row extends { series: string } ? Role : Exclude<Role, 'json'>;

type Key = 'tenant' | 'series' | 'meeting' | 'id';

type TextColumn<Row> = {
  [Column in Exclude<keyof Row, Key>]: string extends Row[Column] ? Column : never;
}[Exclude<keyof Row, Key>];

/** `anonymous`: belongs to a meeting or a host, and nothing in the row may lead to its author. */
type Scope<Row> =
  | (Row extends { series: string; meeting: string } ? 'meeting' : never)
  | (Row extends { series: string } ? 'chat' | 'anonymous' : 'person' | 'tenant');

/** When a row is deleted: with its meeting, in one transaction; once the time in column `before` is older than the tenant's
 * retention; or by a rule in its feature's code. */
type Retain<Row> =
  | (Row extends { series: string; meeting: string } ? 'with its meeting' : never)
  | { readonly before: Extract<keyof Row, string> }
  | { readonly rule: string };

type ExportPart = keyof Omit<SeriesExport, 'format' | 'at' | 'series'>;

/** `own`: outside any chat, for the export of the person in column `by`, and nobody else's. */
type OwnPart<Row> = Row extends { series: string }
  ? never
  : { readonly part: 'own'; readonly by: Extract<keyof Row, string> };

interface Lifecycle<Row> {
  readonly scope: Scope<Row>;
  /** Batches of rows are found by it: with its chat, or outside any by its tenant and the person. */
  readonly key: Extract<keyof Row, string>;
  /** Another id, by which anonymous requests reach the row. Never reused, like `id`. */
  readonly alias?: Extract<keyof Row, string>;
  readonly people: { readonly [Column in TextColumn<Row>]: RoleIn<Row> };
  readonly retain: Retain<Row>;
  readonly export: { readonly part: ExportPart } | OwnPart<Row> | { readonly omitted: string };
  /** Incremented when a name is removed, so that open windows merge the change. */
  readonly versionOnErase?: RawBuilder<number>;
  /** Topic of other readers, besides the people whom rows name: announced whenever a name is removed. */
  readonly readers?: TopicOf<'tenant' | TenantAudience>;
  /**
   * Columns of the people whose pages read again when a removed name deletes the row; by default all. A notice would
   * tell anybody else that there was one.
   */
  readonly tells?: readonly Extract<keyof Row, string>[];
}

export type Lifecycles<Own> = { readonly [Table in keyof Own]: Lifecycle<Own[Table]> };

export interface AnyLifecycle {
  readonly scope: 'meeting' | 'chat' | 'anonymous' | 'person' | 'tenant';
  readonly key: string;
  readonly alias?: string;
  readonly people: Readonly<Record<string, Role>>;
  readonly retain: 'with its meeting' | { readonly before: string } | { readonly rule: string };
  readonly export: { readonly part: ExportPart } | OwnPart<Record<string, unknown>> | { readonly omitted: string };
  readonly versionOnErase?: RawBuilder<number>;
  readonly readers?: TopicOf<'tenant' | TenantAudience>;
  readonly tells?: readonly string[];
}
export type AnyLifecycles = Readonly<Record<string, AnyLifecycle>>;

export function isOfChat({ scope }: Pick<AnyLifecycle, 'scope'>): boolean {
  return scope !== 'person' && scope !== 'tenant';
}

export interface PersonColumn {
  table: string;
  lifecycle: AnyLifecycle;
  column: string;
  name: string | undefined;
}

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

export function tablesWhere(tables: AnyLifecycles, holds: (lifecycle: AnyLifecycle) => boolean): string[] {
  return Object.keys(tables).filter((table) => tables[table] !== undefined && holds(tables[table]));
}
