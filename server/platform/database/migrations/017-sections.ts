import type { Kysely } from 'kysely';
import { addTable, type Engine } from './table.ts';

export async function sections(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await addTable(db, engine, 'section', ['id'], (table) =>
    table
      .addColumn('meeting', 'text', (c) => c.notNull())
      .addColumn('by_id', 'text', (c) => c.notNull())
      .addColumn('by_name', 'text', (c) => c.notNull())
      .addColumn('content_json', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull()),
  );
  await db.schema
    .createIndex('section_of_meeting')
    .on('section')
    .columns(['tenant', 'series', 'meeting', 'at'])
    .execute();
}
