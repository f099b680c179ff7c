import type { Steps } from '../../platform/database/migrations.ts';
import { addPersonTable, addTable, indexPerson, raiseWall } from '../../platform/database/migrations/table.ts';

export const guideMigrations: Steps = {
  async '047-guides'(db, engine) {
    await db.schema
      .createTable('guide')
      .addColumn('tenant', 'text', (c) => c.notNull())
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('content_json', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('guide_key_of_version', ['tenant', 'id', 'version'])
      .execute();
    await raiseWall(db, engine, 'guide');
    await addPersonTable(db, engine, 'guide_draft', (table) =>
      table.addColumn('version', 'integer', (c) => c.notNull()).addColumn('content_json', 'text', (c) => c.notNull()),
    );
    await addPersonTable(db, engine, 'guide_retired', (table) => table.addColumn('at', 'bigint', (c) => c.notNull()));
  },
  async '048-guides-in-series'(db, engine) {
    await addTable(db, engine, 'guide_tailored', ['id'], (table) =>
      table
        .addColumn('guide', 'text', (c) => c.notNull())
        .addColumn('version', 'integer', (c) => c.notNull())
        .addColumn('content_json', 'text', (c) => c.notNull()),
    );
    // Unique, so that two hosts can't make two copies.
    await db.schema
      .createIndex('guide_tailored_once')
      .unique()
      .on('guide_tailored')
      .columns(['tenant', 'series', 'guide'])
      .execute();
    await db.schema.createIndex('guide_tailored_by_id').on('guide_tailored').columns(['tenant', 'id']).execute();
  },
  async '049-guides-used-and-printed'(db, engine) {
    await addPersonTable(db, engine, 'guide_use', (table) =>
      table.addColumn('guide', 'text', (c) => c.notNull()).addColumn('person', 'text', (c) => c.notNull()),
    );
    await indexPerson(db, engine, 'guide_use', 'person', 'id');
    await db.schema
      .createIndex('guide_use_once')
      .unique()
      .on('guide_use')
      .columns(['tenant', 'person', 'guide'])
      .execute();
    await db.schema.createIndex('guide_use_by_guide').on('guide_use').columns(['tenant', 'guide']).execute();
    await addPersonTable(db, engine, 'guide_reach', (table) => table.addColumn('hosts', 'integer', (c) => c.notNull()));
    // Signs every feature's addresses: `platform/http/signingKey.ts`.
    await addPersonTable(db, engine, 'guide_key', (table) => table.addColumn('secret', 'text', (c) => c.notNull()));
  },
};
