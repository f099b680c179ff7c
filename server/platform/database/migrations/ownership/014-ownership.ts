import type { Kysely } from 'kysely';
import { addTable, type Engine } from '../table.ts';

export async function ownership(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await addTable(db, engine, 'ownership', ['action', 'person'], (table) =>
    table
      .addColumn('meeting', 'text', (c) => c.notNull())
      .addColumn('touch_json', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('answered_at', 'bigint')
      .addColumn('day', 'text')
      .addColumn('agreed_json', 'text', (c) => c.notNull())
      .addColumn('room', 'text'),
  );
  await db.schema
    .createIndex('ownership_of_meeting')
    .on('ownership')
    .columns(['tenant', 'series', 'meeting'])
    .execute();
  await db.schema.alterTable('action').addColumn('moved_from', 'text').execute();
  await db.schema.alterTable('action').addColumn('moved_due', 'text').execute();
  await db.schema.alterTable('action').addColumn('moved_reason', 'text').execute();
  await db.schema.createIndex('action_of_owner').on('action').columns(['tenant', 'owner_id', 'done_at']).execute();
}
