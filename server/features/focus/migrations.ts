import { sql } from 'kysely';
import type { Steps } from '../../platform/database/migrations.ts';

export const focusMigrations: Steps = {
  /** Whether anybody practises a behaviour now, asked before it is retired. */
  async '046-practised'(db) {
    await db.schema
      .createIndex('focus_practised')
      .on('focus')
      .columns(['tenant', 'behaviour'])
      .where(sql.ref('ended_at'), 'is', null)
      .execute();
  },
};
