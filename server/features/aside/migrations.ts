import type { Steps } from '../../platform/database/migrations.ts';
import { addPersonTable, indexPerson } from '../../platform/database/migrations/table.ts';

export const asideMigrations: Steps = {
  async '039-asides'(db, engine) {
    await addPersonTable(db, engine, 'aside', (table) =>
      ['by_id', 'about_id', 'about_name', 'text']
        .reduce((made, column) => made.addColumn(column, 'text', (c) => c.notNull()), table)
        .addColumn('version', 'integer', (c) => c.notNull())
        .addColumn('renewed_at', 'bigint', (c) => c.notNull()),
    );
    await indexPerson(db, engine, 'aside', 'about_id', 'id');
    await indexPerson(db, engine, 'aside', 'by_id', 'id');
    await db.schema.createIndex('aside_once').unique().on('aside').columns(['tenant', 'by_id', 'about_id']).execute();
    await db.schema.createIndex('aside_of_time').on('aside').columns(['tenant', 'renewed_at']).execute();
  },
};
