import type { Kysely } from 'kysely';
import { addTable, type Engine } from './table.ts';

export async function acknowledgements(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await addTable(db, engine, 'acknowledgement', ['id'], (table) =>
    table
      .addColumn('meeting', 'text', (c) => c.notNull())
      .addColumn('by_id', 'text', (c) => c.notNull())
      .addColumn('by_name', 'text', (c) => c.notNull())
      .addColumn('content_json', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull()),
  );
  await db.schema
    .createIndex('acknowledgement_of_meeting')
    .on('acknowledgement')
    .columns(['tenant', 'series', 'meeting', 'at'])
    .execute();
  await addTable(db, engine, 'left_off', ['person'], (table) => table);
  await addTable(db, engine, 'joined', ['person'], (table) => table.addColumn('number', 'integer', (c) => c.notNull()));
}
