import { sql, type CreateTableBuilder, type Kysely } from 'kysely';
import { addTable, indexPerson, type Engine } from '../table.ts';

export async function peopleNotAnswers(db: Kysely<unknown>, engine: Engine): Promise<void> {
  // As in 005: a row's position must not tell when it arrived.
  const inKeyOrder = (table: CreateTableBuilder<string>) =>
    engine === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table;

  // Null for meetings and pulses from before this step.
  await db.schema.alterTable('meeting').addColumn('roster_key', 'text').execute();
  await db.schema.alterTable('pulse').addColumn('pool', 'text').execute();
  await db.schema.alterTable('pulse').addColumn('fingerprint', 'text').execute();
  await db.schema.alterTable('concern_box').addColumn('opened_at', 'bigint').execute();
  await db.schema
    .alterTable('concern_admission')
    .addColumn('hides', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();

  await addTable(db, engine, 'roster', ['meeting', 'member'], inKeyOrder);
  await addTable(db, engine, 'electorate', ['meeting', 'holder'], inKeyOrder);
  await addTable(db, engine, 'chair', ['meeting', 'member'], (table) =>
    table
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('since', 'bigint')
      .addColumn('held_ms', 'bigint', (c) => c.notNull())
      .addColumn('is_late', 'integer', (c) => c.notNull()),
  );
  await addTable(db, engine, 'pool', ['id'], (table) =>
    inKeyOrder(table)
      .addColumn('host', 'text', (c) => c.notNull())
      .addColumn('private_key', 'text', (c) => c.notNull())
      .addColumn('public_key', 'text', (c) => c.notNull())
      .addColumn('opened_at', 'bigint', (c) => c.notNull()),
  );
  await db.schema.createIndex('pulse_by_opening').on('pulse').columns(['tenant', 'opened_at']).execute();
  await indexPerson(db, engine, 'chair', 'person');
  await db.schema.createIndex('pool_by_id').on('pool').column('id').execute();
  await indexPerson(db, engine, 'pool', 'host');
  await db.schema.createIndex('pulse_of_pool').on('pulse').columns(['tenant', 'series', 'pool', 'opened_at']).execute();
  await addTable(db, engine, 'pool_admission', ['pool', 'holder'], (table) =>
    inKeyOrder(table).addColumn('blinded', 'text', (c) => c.notNull()),
  );
  await addTable(db, engine, 'pool_ticket', ['pool', 'ticket'], inKeyOrder);
}
