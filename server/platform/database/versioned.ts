import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Database, Trx } from './database.ts';
import type { Tables } from './schema.ts';

type VersionedTable = {
  [Table in keyof Tables]: Selectable<Tables[Table]> extends { version: number } ? Table : never;
}[keyof Tables];

interface Save<Table extends VersionedTable> {
  /** The row's key columns. */
  key: Partial<Selectable<Tables[Table]>>;
  /** The version that the writer has read and changes. */
  version: number;
  set: Partial<Selectable<Tables[Table]>>;
}

/** Optimistic lock: the first writer of a version wins. The new version, or undefined if `version` is no longer the latest. */
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

/** As `updateVersion`; version 0 also stands for a row that isn't there yet. `first`: the other columns of a new row. */
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

/** Kysely can't type a table that is a parameter: it sees the one column they share, and `Save` types the others. */
function versioned(db: Database | Trx, table: VersionedTable) {
  const rows = db as unknown as Kysely<{ row: { version: number } }>;
  return { rows, name: table as string as 'row' };
}
