import type { Steps } from '../../platform/database/migrations.ts';

export const supportLevelMigrations: Steps = {
  async '054-lighter-support'(db) {
    for (const column of ['set_at', 'lighter_at'])
      await db.schema.alterTable('support').addColumn(column, 'bigint').execute();
  },
};
