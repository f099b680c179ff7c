import type { Steps } from '../../platform/database/migrations.ts';
import { addPersonTable, indexPerson } from '../../platform/database/migrations/table.ts';

export const digestMigrations: Steps = {
  async '041-digest-away'(db, engine) {
    await addPersonTable(db, engine, 'digest_away', (table) =>
      table.addColumn('by_id', 'text', (c) => c.notNull()).addColumn('at', 'bigint', (c) => c.notNull()),
    );
    await indexPerson(db, engine, 'digest_away', 'by_id', 'id');
  },
};
