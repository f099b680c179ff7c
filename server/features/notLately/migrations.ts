import type { Steps } from '../../platform/database/migrations.ts';
import { raiseWall } from '../../platform/database/migrations/table.ts';

export const notLatelyMigrations: Steps = {
  async '039-left-off-hints'(db, engine) {
    await db.schema
      .createTable('left_off_hints')
      .addColumn('tenant', 'text', (c) => c.notNull())
      .addColumn('person', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('left_off_hints_key', ['tenant', 'person'])
      .execute();
    await raiseWall(db, engine, 'left_off_hints');
  },
};
