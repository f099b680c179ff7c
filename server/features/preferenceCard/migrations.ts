import type { Steps } from '../../platform/database/migrations.ts';
import { addPersonTable } from '../../platform/database/migrations/table.ts';

export const preferenceCardMigrations: Steps = {
  async '038-preference-cards'(db, engine) {
    await addPersonTable(db, engine, 'preference_card', (table) =>
      table
        .addColumn('person', 'text', (c) => c.notNull())
        .addColumn('content_json', 'text', (c) => c.notNull())
        .addColumn('version', 'integer', (c) => c.notNull()),
    );
    // Unique, so that two windows can't write two first cards.
    await db.schema
      .createIndex('preference_card_of_person')
      .on('preference_card')
      .columns(['tenant', 'person'])
      .unique()
      .execute();
  },
};
