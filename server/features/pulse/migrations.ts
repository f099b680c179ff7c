import { sql } from 'kysely';
import type { Steps } from '../../platform/database/migrations.ts';

export const pulseMigrations: Steps = {
  /** Earlier comments of results of fewer than ten people are deleted already. */
  async '033-unread-comments'(db) {
    await db.schema.alterTable('release').addColumn('unread_json', 'text').execute();
    await db.schema
      .createIndex('release_unread')
      .on('release')
      .column('at')
      .where(sql.ref('unread_json'), 'is not', null)
      .execute();
  },
};
