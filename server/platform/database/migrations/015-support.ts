import type { Kysely } from 'kysely';
import { addTable, type Engine } from './table.ts';

export async function support(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await addTable(db, engine, 'support', ['person', 'kind'], (table) =>
    table
      .addColumn('work', 'text', (c) => c.notNull())
      .addColumn('level', 'text', (c) => c.notNull())
      .addColumn('review_on', 'text')
      .addColumn('host_agrees', 'integer', (c) => c.notNull())
      .addColumn('person_agrees', 'integer', (c) => c.notNull()),
  );
}
