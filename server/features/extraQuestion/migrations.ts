import type { Steps } from '../../platform/database/migrations.ts';
import { addTable } from '../../platform/database/migrations/table.ts';

export const extraQuestionMigrations: Steps = {
  async '056-extra-question'(db, engine) {
    await addTable(db, engine, 'extra_question', [], (table) =>
      table.addColumn('item', 'text').addColumn('version', 'integer', (c) => c.notNull()),
    );
  },
};
