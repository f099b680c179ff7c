import { sql, type CreateTableBuilder, type Kysely } from 'kysely';
import { addTable, type Engine } from './table.ts';

export async function concerns(db: Kysely<unknown>, engine: Engine): Promise<void> {
  // As in 005: a row's position must not tell when it arrived.
  const inKeyOrder = (table: CreateTableBuilder<string>) =>
    engine === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table;
  await addTable(db, engine, 'concern', ['id'], (table) =>
    inKeyOrder(table)
      .addColumn('meeting', 'text', (c) => c.notNull())
      .addColumn('by_id', 'text')
      .addColumn('by_name', 'text')
      .addColumn('content_json', 'text', (c) => c.notNull())
      .addColumn('reply_json', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('at', 'bigint'),
  );
  await db.schema
    .createIndex('concern_of_meeting')
    .on('concern')
    .columns(['tenant', 'series', 'meeting', 'at'])
    .execute();
  await addTable(db, engine, 'concern_box', ['meeting'], (table) =>
    inKeyOrder(table)
      .addColumn('box', 'text', (c) => c.notNull())
      .addColumn('private_key', 'text')
      .addColumn('public_key', 'text')
      .addColumn('concerns_json', 'text', (c) => c.notNull())
      .addColumn('opens_at', 'bigint', (c) => c.notNull()),
  );
  await db.schema.createIndex('concern_box_by_name').on('concern_box').column('box').unique().execute();
  await db.schema.createIndex('concern_box_by_time').on('concern_box').column('opens_at').execute();
  await addTable(db, engine, 'concern_admission', ['meeting', 'holder'], (table) =>
    inKeyOrder(table).addColumn('blinded', 'text', (c) => c.notNull()),
  );
  await addTable(db, engine, 'concern_spent', ['meeting', 'token'], inKeyOrder);
}
