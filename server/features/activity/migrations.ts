import type { Steps } from '../../platform/database/migrations.ts';
import { addTable, indexPerson, raiseWall } from '../../platform/database/migrations/table.ts';

export const activityMigrations: Steps = {
  async '031-activity'(db, engine) {
    await addTable(db, engine, 'notification', ['meeting', 'kind', 'id', 'recipient'], (table) =>
      table
        .addColumn('sender', 'text', (c) => c.notNull())
        .addColumn('state', 'text', (c) => c.notNull())
        .addColumn('at', 'bigint', (c) => c.notNull()),
    );
    await indexPerson(db, engine, 'notification', 'recipient');
    await indexPerson(db, engine, 'notification', 'sender');
    await db.schema
      .createTable('notification_choice')
      .addColumn('tenant', 'text', (c) => c.notNull())
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('choice', 'text', (c) => c.notNull())
      .addColumn('is_on', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('notification_choice_key', ['tenant', 'person', 'choice'])
      .execute();
    await raiseWall(db, engine, 'notification_choice');
  },
};
