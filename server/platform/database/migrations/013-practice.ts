import type { Kysely } from 'kysely';
import { addTable, type Engine } from './table.ts';

export async function practice(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await addTable(db, engine, 'focus', ['id'], (table) =>
    table
      .addColumn('by_id', 'text', (c) => c.notNull())
      .addColumn('by_name', 'text', (c) => c.notNull())
      .addColumn('behaviour', 'text', (c) => c.notNull())
      .addColumn('is_shown', 'integer', (c) => c.notNull())
      .addColumn('since', 'integer', (c) => c.notNull())
      .addColumn('started_at', 'bigint', (c) => c.notNull())
      .addColumn('ended_at', 'bigint')
      .addColumn('meetings', 'integer')
      .addColumn('why', 'text'),
  );
  await db.schema
    .createIndex('focus_now')
    .on('focus')
    .columns(['tenant', 'series'])
    .unique()
    .where('ended_at' as never, 'is', null)
    .execute();
  await addTable(db, engine, 'cue_tick', ['meeting', 'person', 'id'], (table) =>
    table.addColumn('cue', 'text', (c) => c.notNull()),
  );
  await addTable(db, engine, 'intent', ['meeting', 'person'], (table) =>
    table.addColumn('content_json', 'text', (c) => c.notNull()).addColumn('version', 'integer', (c) => c.notNull()),
  );
  await db.schema.alterTable('meeting').addColumn('asks_check_in', 'integer').execute();
}
