import { sql, type Kysely } from 'kysely';
import type { Engine } from '../table.ts';

export async function untraceablePulse(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema.dropTable('receipt').execute();
  await db.schema.alterTable('pulse').dropColumn('receipt_key').execute();
  for (const column of ['ballots', 'own_json', 'private_key', 'public_key'])
    await db.schema.alterTable('pulse').addColumn(column, 'text').execute();
  await db.schema
    .alterTable('pulse')
    .addColumn('thresholds_json', 'text', (c) => c.notNull().defaultTo('{"bands":5,"counts":10,"comments":10}'))
    .execute();
  // An open pulse has no key to admit anybody with, so it closes at the next scheduled check.
  await sql`update pulse set closes_at = 0 where closed_at is null`.execute(db);
  await db.schema.createIndex('pulse_by_ballots').on('pulse').column('ballots').unique().execute();
  await db.schema.createIndex('pulse_by_time').on('pulse').columns(['closed_at', 'closes_at']).execute();

  // Rows are stored in key order, and keys are hashed or random: a row's position doesn't tell when it arrived.
  const inKeyOrder = (table: string, columns: string[], types: Record<string, 'integer'> = {}) =>
    columns
      .reduce(
        (made, column) => made.addColumn(column, types[column] ?? 'text', (c) => c.notNull()),
        db.schema.createTable(table),
      )
      .$call((made) => (engine === 'sqlite' ? made.modifyEnd(sql`without rowid`) : made));
  const ofMeeting = ['tenant', 'series', 'meeting'];
  await inKeyOrder('admission', [...ofMeeting, 'holder', 'blinded'])
    .addPrimaryKeyConstraint('admission_key', ['tenant', 'series', 'meeting', 'holder'] as never[])
    .execute();
  await inKeyOrder('spent', [...ofMeeting, 'token'])
    .addPrimaryKeyConstraint('spent_key', ['tenant', 'series', 'meeting', 'token'] as never[])
    .execute();
  await inKeyOrder('comment', [...ofMeeting, 'texts_json'])
    .addPrimaryKeyConstraint('comment_key', ['tenant', 'series', 'meeting'] as never[])
    .execute();
  await inKeyOrder('asked', ['tenant', 'person', 'day', 'times'], { day: 'integer', times: 'integer' })
    .addPrimaryKeyConstraint('asked_key', ['tenant', 'person', 'day'] as never[])
    .execute();

  await db.schema.alterTable('release').addColumn('change', 'text').execute();
  await db.schema.alterTable('release').addColumn('changed_at', 'bigint').execute();
  await db.schema.alterTable('meeting').addColumn('is_key', 'integer').execute();
}
