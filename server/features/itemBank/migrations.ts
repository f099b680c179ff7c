import type { Steps } from '../../platform/database/migrations.ts';
import { raiseWall } from '../../platform/database/migrations/table.ts';

export const itemBankMigrations: Steps = {
  async '050-item-bank'(db, engine) {
    await db.schema
      .createTable('seen_quarter')
      .addColumn('tenant', 'text', (c) => c.notNull())
      .addColumn('quarter', 'text', (c) => c.notNull())
      .addColumn('cells_json', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('seen_quarter_key', ['tenant', 'quarter'])
      .execute();
    await raiseWall(db, engine, 'seen_quarter');
  },
};
