import { sql, type Kysely } from 'kysely';
import { addTable, type Engine } from '../table.ts';

/** A recap's card has its meeting's id, a note's id comes from the client: only kind and id together are unique. */
export async function shareByKind(db: Kysely<unknown>, engine: Engine): Promise<void> {
  if (engine === 'postgres') {
    const key = ['tenant', 'series', 'kind', 'id'] as never[];
    await db.schema.alterTable('share').dropConstraint('share_key').execute();
    await db.schema.alterTable('share').addPrimaryKeyConstraint('share_key', key).execute();
    return;
  }
  // SQLite cannot change a primary key, so the rows move to a new table.
  await addTable(db, engine, 'share_by_kind', ['kind', 'id'], (table) =>
    table
      .addColumn('meeting', 'text', (c) => c.notNull().defaultTo(''))
      .addColumn('marker', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('because', 'text')
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('filing', 'integer', (c) => c.notNull())
      .addColumn('posted_filing', 'integer', (c) => c.notNull())
      .addColumn('asked_filing', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('message', 'text')
      .addColumn('poster', 'text')
      .addColumn('posted_at', 'bigint')
      .addColumn('uncertain_since', 'bigint')
      .addColumn('sharer', 'text', (c) => c.notNull().defaultTo(''))
      .addColumn('language', 'text', (c) => c.notNull().defaultTo('en'))
      .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('next_at', 'bigint', (c) => c.notNull().defaultTo(0))
      .addColumn('leased_until', 'bigint', (c) => c.notNull()),
  );
  const columns = sql.join(names.map((name) => sql.ref(name)));
  const from = sql.table('share');
  await sql`insert into ${sql.table('share_by_kind')} (${columns}) select ${columns} from ${from}`.execute(db);
  await db.schema.dropTable('share').execute();
  await db.schema.alterTable('share_by_kind').renameTo('share').execute();
  await addIndexes(db);
}

const names =
  'tenant series kind id meeting marker state because at filing posted_filing asked_filing message poster posted_at uncertain_since sharer language attempts next_at leased_until'.split(
    ' ',
  );

async function addIndexes(db: Kysely<unknown>): Promise<void> {
  const index = (name: string) => db.schema.createIndex(name).on('share');
  await index('share_waiting').columns(['tenant', 'series', 'state', 'sharer']).execute();
  await index('share_of_meeting').columns(['tenant', 'series', 'meeting']).execute();
  await index('share_unposted').column('state').where(sql.ref('state'), '<>', sql.lit('posted')).execute();
}
