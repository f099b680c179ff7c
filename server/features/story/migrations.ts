import type { Steps } from '../../platform/database/migrations.ts';
import { addPersonTable, indexPerson } from '../../platform/database/migrations/table.ts';

export const storyMigrations: Steps = {
  async '043-stories'(db, engine) {
    await addPersonTable(db, engine, 'nomination', (table) =>
      table
        .addColumn('by_id', 'text', (c) => c.notNull())
        .addColumn('to_id', 'text', (c) => c.notNull())
        .addColumn('to_name', 'text', (c) => c.notNull())
        .addColumn('behaviour', 'text', (c) => c.notNull())
        .addColumn('text', 'text', (c) => c.notNull())
        .addColumn('at', 'bigint', (c) => c.notNull()),
    );
    await indexPerson(db, engine, 'nomination', 'by_id', 'id');
    await indexPerson(db, engine, 'nomination', 'to_id', 'id');
    await addPersonTable(db, engine, 'story', (table) =>
      table
        .addColumn('leader_id', 'text', (c) => c.notNull())
        .addColumn('leader_name', 'text', (c) => c.notNull())
        .addColumn('behaviour', 'text', (c) => c.notNull())
        .addColumn('text', 'text', (c) => c.notNull())
        .addColumn('state', 'text', (c) => c.notNull())
        .addColumn('channels_json', 'text', (c) => c.notNull())
        .addColumn('until', 'bigint', (c) => c.notNull()),
    );
    await indexPerson(db, engine, 'story', 'leader_id', 'id');
    await db.schema.createIndex('story_by_state').on('story').columns(['tenant', 'state', 'until']).execute();
  },
};
