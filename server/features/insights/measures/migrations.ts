import type { Steps } from '../../../platform/database/migrations.ts';
import { addTable } from '../migrations.ts';

export const measuresMigrations: Steps = {
  async '053-measures'(db, engine) {
    await addTable(db, engine, 'measures_file', ['id'], (table) =>
      table
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('taken_at', 'bigint', (c) => c.notNull())
        .addColumn('value_count', 'integer', (c) => c.notNull())
        .addColumn('measures_json', 'text', (c) => c.notNull()),
    );
    await addTable(db, engine, 'measure_value', ['file', 'unit', 'quarter', 'measure'], (table) =>
      table.addColumn('scale', 'text', (c) => c.notNull()).addColumn('value', 'double precision', (c) => c.notNull()),
    );
    await addTable(db, engine, 'association', ['file'], (table) =>
      table.addColumn('basis', 'text', (c) => c.notNull()).addColumn('result_json', 'text', (c) => c.notNull()),
    );
    await addTable(db, engine, 'change_period', ['id'], (table) =>
      table
        .addColumn('version', 'integer', (c) => c.notNull())
        .addColumn('label', 'text', (c) => c.notNull())
        .addColumn('from_quarter', 'text', (c) => c.notNull())
        .addColumn('until_quarter', 'text', (c) => c.notNull())
        .addColumn('is_left_out', 'integer', (c) => c.notNull()),
    );
  },
};
