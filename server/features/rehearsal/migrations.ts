import type { Steps } from '../../platform/database/migrations.ts';
import { addPersonTable, indexPerson } from '../../platform/database/migrations/table.ts';

export const rehearsalMigrations: Steps = {
  async '037-rehearsal'(db, engine) {
    await addPersonTable(db, engine, 'rehearsal', (table) =>
      table
        .addColumn('author', 'text', (c) => c.notNull())
        .addColumn('content_json', 'text', (c) => c.notNull())
        .addColumn('version', 'integer', (c) => c.notNull())
        .addColumn('written_at', 'bigint', (c) => c.notNull())
        .addColumn('seen_at', 'bigint')
        .addColumn('at', 'bigint', (c) => c.notNull()),
    );
    await indexPerson(db, engine, 'rehearsal', 'author', 'id');
  },
};
