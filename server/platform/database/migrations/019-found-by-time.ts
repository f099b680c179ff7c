import { sql, type Kysely } from 'kysely';
import { addTable, type Engine } from './table.ts';

export async function foundByTime(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await addTable(db, engine, 'deleted', ['meeting'], (table) => table.addColumn('at', 'bigint', (c) => c.notNull()));
  const index = (name: string, table: string, columns: string[]) =>
    db.schema
      .createIndex(name)
      .on(table)
      .columns(['tenant', ...columns])
      .execute();
  await index('deleted_by_time', 'deleted', ['at']);
  await index('meeting_by_time', 'meeting', ['started_at']);
  await index('release_by_time', 'release', ['at']);
  await index('focus_by_time', 'focus', ['ended_at']);
  // Without these SQLite would scan all of the tenant's rows for one host, because they are in order of time.
  await index('release_by_host', 'release', ['series', 'host', 'at']);
  await index('focus_by_host', 'focus', ['series', 'by_id', 'ended_at']);
  await db.schema
    .createIndex('share_unposted')
    .on('share')
    .column('state')
    .where(sql.ref('state'), '<>', sql.lit('posted'))
    .execute();
}
