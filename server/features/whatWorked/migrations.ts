import type { Steps } from '../../platform/database/migrations.ts';
import { addPersonTable, indexPerson } from '../../platform/database/migrations/table.ts';

export const whatWorkedMigrations: Steps = {
  async '042-what-worked'(db, engine) {
    await addPersonTable(db, engine, 'what_worked', (table) =>
      table
        .addColumn('by_id', 'text', (c) => c.notNull())
        .addColumn('by_name', 'text', (c) => c.notNull())
        .addColumn('behaviour', 'text', (c) => c.notNull())
        .addColumn('text', 'text', (c) => c.notNull())
        .addColumn('is_named', 'integer', (c) => c.notNull())
        .addColumn('hidden', 'text')
        .addColumn('at', 'bigint', (c) => c.notNull()),
    );
    await indexPerson(db, engine, 'what_worked', 'by_id', 'id');
    await db.schema
      .createIndex('what_worked_by_behaviour')
      .on('what_worked')
      .columns(['tenant', 'behaviour', 'at'])
      .execute();
    await addPersonTable(db, engine, 'helped', (table) =>
      table
        .addColumn('note', 'text', (c) => c.notNull())
        .addColumn('person', 'text', (c) => c.notNull())
        .addColumn('at', 'bigint', (c) => c.notNull()),
    );
    await indexPerson(db, engine, 'helped', 'person', 'id');
    await db.schema.createIndex('helped_once').unique().on('helped').columns(['tenant', 'note', 'person']).execute();
    await db.schema.createIndex('helped_by_time').on('helped').columns(['tenant', 'at']).execute();
  },
};
