import { sql } from 'kysely';
import type { OwnExport } from '#contract/lifecycle.ts';
import type { Self } from '../../core/scope.ts';
import type { Database } from '../../platform/database/database.ts';
import type { AnyLifecycles } from '../../platform/database/lifecycle.ts';

/** The rows that this person wrote outside any chat, by table. */
export async function readOwn(db: Database, tables: AnyLifecycles, { tenant, id }: Self): Promise<OwnExport['own']> {
  const own: OwnExport['own'] = {};
  for (const [table, { key, export: stated }] of Object.entries(tables)) {
    if (!('by' in stated)) continue;
    const { rows } = await sql<Record<string, unknown>>`
      select * from ${sql.table(table)} where "tenant" = ${tenant} and ${sql.ref(stated.by)} = ${id}
      order by ${sql.ref(key)}`.execute(db);
    own[table] = rows.map(toExported);
  }
  return own;
}

function toExported({ tenant: _known, ...row }: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) =>
      column.endsWith('_json') && typeof value === 'string'
        ? [column.replace(/_json$/, ''), JSON.parse(value)]
        : [column, value],
    ),
  );
}
