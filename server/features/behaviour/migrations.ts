import type { Steps } from '../../platform/database/migrations.ts';
import { raiseWall } from '../../platform/database/migrations/table.ts';

export const behaviourMigrations: Steps = {
  async '045-playbook'(db, engine) {
    await db.schema
      .createTable('behaviour_draft')
      .addColumn('tenant', 'text', (c) => c.notNull())
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('content_json', 'text')
      .addPrimaryKeyConstraint('behaviour_draft_key', ['tenant', 'id'])
      .execute();
    await db.schema
      .createTable('retired_behaviour')
      .addColumn('tenant', 'text', (c) => c.notNull())
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('retired_behaviour_key', ['tenant', 'id'])
      .execute();
    await db.schema
      .createTable('playbook_setting')
      .addColumn('tenant', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('languages_json', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('playbook_setting_key', ['tenant'])
      .execute();
    for (const table of ['behaviour_draft', 'retired_behaviour', 'playbook_setting'])
      await raiseWall(db, engine, table);
  },
};
