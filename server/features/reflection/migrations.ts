import type { Steps } from '../../platform/database/migrations.ts';
import { addPersonTable, indexPerson } from '../../platform/database/migrations/table.ts';

export const reflectionMigrations: Steps = {
  async '035-reflection'(db, engine) {
    await addPersonTable(db, engine, 'reflection', (table) =>
      ['author_id', 'author_name', 'week', 'time_zone', 'content_json', 'corrections_json']
        .reduce((made, column) => made.addColumn(column, 'text', (c) => c.notNull()), table)
        .addColumn('version', 'integer', (c) => c.notNull())
        .addColumn('skipped', 'text')
        .addColumn('sent_json', 'text')
        .addColumn('sent_at', 'bigint')
        .addColumn('sendings', 'integer', (c) => c.notNull())
        .addColumn('reader_id', 'text')
        .addColumn('reader_name', 'text')
        .addColumn('read_at', 'bigint')
        .addColumn('answer', 'text')
        .addColumn('count_behaviour', 'text')
        .addColumn('count_version', 'integer')
        .addColumn('count_done', 'integer')
        .addColumn('at', 'bigint', (c) => c.notNull()),
    );
    await db.schema
      .createIndex('reflection_of_week')
      .unique()
      .on('reflection')
      .columns(['tenant', 'author_id', 'week'])
      .execute();
    await indexPerson(db, engine, 'reflection', 'author_id', 'id');
    await indexPerson(db, engine, 'reflection', 'reader_id', 'id');
    await db.schema.createIndex('reflection_by_time').on('reflection').columns(['tenant', 'at']).execute();
    await addPersonTable(db, engine, 'reflection_setting', (table) =>
      ['author_id', 'author_name', 'time_zone']
        .reduce((made, column) => made.addColumn(column, 'text', (c) => c.notNull()), table)
        .addColumn('weekday', 'integer')
        .addColumn('manager_id', 'text')
        .addColumn('manager_name', 'text')
        .addColumn('manager_state', 'text')
        .addColumn('counts', 'integer', (c) => c.notNull()),
    );
    await db.schema
      .createIndex('reflection_setting_of_author')
      .unique()
      .on('reflection_setting')
      .columns(['tenant', 'author_id'])
      .execute();
    await indexPerson(db, engine, 'reflection_setting', 'manager_id', 'id');
  },
  async '051-declined-to-read'(db, engine) {
    await addPersonTable(db, engine, 'declined_to_read', (table) =>
      ['author_id', 'manager_id']
        .reduce((made, column) => made.addColumn(column, 'text', (c) => c.notNull()), table)
        .addColumn('at', 'bigint', (c) => c.notNull()),
    );
    for (const column of ['author_id', 'manager_id']) await indexPerson(db, engine, 'declined_to_read', column, 'id');
  },
};
