import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Database, Trx } from './database.ts';
import type { Tables } from './schema.ts';

type VersionedTable = {
  [Table in keyof Tables]: Selectable<Tables[Table]> extends { version: number } ? Table : never;
}[keyof Tables];

interface Save<Table extends VersionedTable> {
  key: Partial<Selectable<Tables[Table]>>;
  version: number;
  set: Partial<Selectable<Tables[Table]>>;
}

/**
 * Optimistic lock: the first writer of a version wins. Returns the new version, or undefined if `version` is stale.
 */
export async function updateVersion<Table extends VersionedTable>(
  db: Database | Trx,
  table: Table,
  { key, version, set }: Save<Table>,
): Promise<number | undefined> {
  const { rows, name } = versioned(db, table);
  const saved = await rows
    .updateTable(name)
    .set({ ...set, version: version + 1 })
    .where((eb) => eb.and(key))
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst();
  return saved?.version;
}

/**
 * Like `updateVersion`, but version 0 inserts the row if it doesn't exist. `first`: the other columns of a new row.
 */
export async function saveVersion<Table extends VersionedTable>(
  db: Database | Trx,
  table: Table,
  { first, ...save }: Save<Table> & { first?: Partial<Insertable<Tables[Table]>> },
): Promise<number | undefined> {
  if (save.version === 0) {
    const { rows, name } = versioned(db, table);
    const added = await rows
      .insertInto(name)
      .values({ ...save.key, ...first, ...save.set, version: 1 })
      .onConflict((conflict) => conflict.doNothing())
      .returning('version')
      .executeTakeFirst();
    if (added) return added.version;
  }
  return updateVersion(db, table, save);
}

/** Kysely can't type a table that is a parameter: it sees only the shared column; `Save` types the others. */
function versioned(db: Database | Trx, table: VersionedTable) {
  const rows = db as unknown as Kysely<{ row: { version: number } }>;
  return { rows, name: table as string as 'row' };
}
