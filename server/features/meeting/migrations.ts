import type { Steps } from '../../platform/database/migrations.ts';
import { addTable, indexPerson } from '../../platform/database/migrations/table.ts';

export const meetingMigrations: Steps = {
  async '029-absent-organizer'(db, engine) {
    await db.schema.alterTable('meeting').addColumn('stand_in', 'text').execute();
    await db.schema.alterTable('meeting').addColumn('topic', 'text').execute();
    await addTable(db, engine, 'begin_ask', [], (table) =>
      table
        .addColumn('by_id', 'text', (c) => c.notNull())
        .addColumn('by_name', 'text', (c) => c.notNull())
        .addColumn('asked_at', 'bigint', (c) => c.notNull())
        .addColumn('seen_at', 'bigint'),
    );
    await indexPerson(db, engine, 'begin_ask', 'by_id');
    await db.schema.createIndex('begin_ask_by_time').on('begin_ask').columns(['tenant', 'asked_at']).execute();
  },
  async '032-stand-in-chairs'(db) {
    await db.schema
      .alterTable('chair')
      .addColumn('is_stand_in', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
  },
  /** Filled when the chat's next meeting begins. */
  async '034-names-in-chats'(db) {
    await db.schema.alterTable('joined').addColumn('name', 'text').execute();
  },
};
