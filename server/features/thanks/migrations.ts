import type { Steps } from '../../platform/database/migrations.ts';
import { addPersonTable, indexPerson } from '../../platform/database/migrations/table.ts';

export const thanksMigrations: Steps = {
  async '040-thanks-away'(db, engine) {
    await addPersonTable(db, engine, 'thanks_away', (table) =>
      table
        .addColumn('by_id', 'text', (c) => c.notNull())
        .addColumn('person', 'text', (c) => c.notNull())
        .addColumn('at', 'bigint', (c) => c.notNull()),
    );
    await indexPerson(db, engine, 'thanks_away', 'by_id', 'id');
    await indexPerson(db, engine, 'thanks_away', 'person', 'id');
  },
};
