import type { Steps } from '../../platform/database/migrations.ts';

export const recapMigrations: Steps = {
  async '055-actions-of-meetings'(db) {
    await db.schema.createIndex('action_of_meeting').on('action').columns(['tenant', 'series', 'meeting']).execute();
  },
};
