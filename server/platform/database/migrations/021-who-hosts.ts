import type { Kysely } from 'kysely';
import { addTable, type Engine } from './table.ts';

/**
 * To whom a concern by name was raised, who set a level of support, and whom a concern's author lets read it besides. Of
 * older rows nobody knows the first two: they are the organizer's, and the author's or the person's.
 */
export async function whoHosts(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema.alterTable('concern').addColumn('to_id', 'text').execute();
  await db.schema.alterTable('support').addColumn('set_by', 'text').execute();
  await addTable(db, engine, 'concern_reader', ['concern', 'person'], (table) =>
    table.addColumn('meeting', 'text', (c) => c.notNull()).addColumn('may_read', 'integer', (c) => c.notNull()),
  );
  await db.schema
    .createIndex('concern_reader_of_meeting')
    .on('concern_reader')
    .columns(['tenant', 'series', 'meeting'])
    .execute();
}
