import type { Kysely } from 'kysely';
import { addTable, type Engine } from './table.ts';

export async function mistakes(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await addTable(db, engine, 'mistake', ['id'], (table) =>
    table
      .addColumn('meeting', 'text', (c) => c.notNull())
      .addColumn('content_json', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull()),
  );
  await db.schema
    .createIndex('mistake_of_meeting')
    .on('mistake')
    .columns(['tenant', 'series', 'meeting', 'at'])
    .execute();
}
