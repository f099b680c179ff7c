import { sql, type Kysely } from 'kysely';
import { addTable, type Engine } from '../table.ts';

export async function notes(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema.alterTable('share').renameColumn('meeting', 'id').execute();
  await db.schema
    .alterTable('share')
    .addColumn('meeting', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  await db.schema
    .alterTable('share')
    .addColumn('kind', 'text', (c) => c.notNull().defaultTo('recap'))
    .execute();
  await sql`update share set meeting = id`.execute(db);
  await addTable(db, engine, 'note', ['id'], (table) =>
    table
      .addColumn('meeting', 'text', (c) => c.notNull())
      .addColumn('by_id', 'text', (c) => c.notNull())
      .addColumn('by_name', 'text', (c) => c.notNull())
      .addColumn('content_json', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull()),
  );
  await db.schema.createIndex('note_by_author').on('note').columns(['tenant', 'series', 'by_id', 'at']).execute();
  await db.schema.createIndex('share_of_meeting').on('share').columns(['tenant', 'series', 'meeting']).execute();
}
