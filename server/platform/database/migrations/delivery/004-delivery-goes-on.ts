import type { Kysely } from 'kysely';

export async function deliveryGoesOn(db: Kysely<unknown>): Promise<void> {
  const share = () => db.schema.alterTable('share');
  await share().dropColumn('is_uncertain').execute();
  await share()
    .addColumn('asked_filing', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await share().addColumn('poster', 'text').execute();
  await share().addColumn('posted_at', 'bigint').execute();
  await share().addColumn('uncertain_since', 'bigint').execute();
  await share()
    .addColumn('sharer', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  await share()
    .addColumn('language', 'text', (c) => c.notNull().defaultTo('en'))
    .execute();
  await share()
    .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await share()
    .addColumn('next_at', 'bigint', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.createIndex('share_waiting').on('share').columns(['tenant', 'series', 'state', 'sharer']).execute();
}
