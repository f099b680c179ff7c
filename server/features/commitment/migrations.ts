import type { Steps } from '../../platform/database/migrations.ts';
import { addPersonTable, addTable, indexPerson } from '../../platform/database/migrations/table.ts';

export const commitmentMigrations: Steps = {
  async '036-commitment'(db, engine) {
    await addPersonTable(db, engine, 'commitment', (table) =>
      table
        .addColumn('author', 'text', (c) => c.notNull())
        .addColumn('content_json', 'text', (c) => c.notNull())
        .addColumn('version', 'integer', (c) => c.notNull())
        .addColumn('written_at', 'bigint', (c) => c.notNull())
        .addColumn('answer', 'text')
        .addColumn('answered_at', 'bigint')
        .addColumn('at', 'bigint', (c) => c.notNull()),
    );
    await indexPerson(db, engine, 'commitment', 'author', 'id');
    await addTable(db, engine, 'shared_commitment', ['meeting', 'id'], (table) =>
      table
        .addColumn('by_id', 'text', (c) => c.notNull())
        .addColumn('by_name', 'text', (c) => c.notNull())
        .addColumn('line', 'text', (c) => c.notNull())
        .addColumn('at', 'bigint', (c) => c.notNull()),
    );
    await indexPerson(db, engine, 'shared_commitment', 'by_id');
  },
};
