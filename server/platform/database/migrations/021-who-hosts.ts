import type { Kysely } from 'kysely';
import { addTable, type Engine } from './table.ts';

/**
 * Stores the recipient of a named concern, the setter of a support level, and readers an author has allowed. For
 * older rows the first two are unknown: they belong to the organizer, and to the author or the person.
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
