import type { Kysely } from 'kysely';
import { addTable, type Engine } from './table.ts';

export async function observer(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await addTable(db, engine, 'turn', ['meeting', 'person'], (table) =>
    table.addColumn('name', 'text', (c) => c.notNull()).addColumn('standing', 'text', (c) => c.notNull()),
  );
  await addTable(db, engine, 'off_rota', ['person'], (table) =>
    table.addColumn('is_out', 'integer', (c) => c.notNull()).addColumn('since', 'integer', (c) => c.notNull()),
  );
  await addTable(db, engine, 'observation', ['id'], (table) =>
    table
      .addColumn('meeting', 'text', (c) => c.notNull())
      .addColumn('by_id', 'text', (c) => c.notNull())
      .addColumn('by_name', 'text', (c) => c.notNull())
      .addColumn('content_json', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('handed_at', 'bigint')
      .addColumn('host', 'text')
      .addColumn('is_read_out', 'integer', (c) => c.notNull())
      .addColumn('is_shared', 'integer', (c) => c.notNull()),
  );
  await db.schema
    .createIndex('observation_of_meeting')
    .on('observation')
    .columns(['tenant', 'series', 'meeting'])
    .execute();
}
