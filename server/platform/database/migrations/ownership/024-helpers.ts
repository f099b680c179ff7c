import type { Kysely } from 'kysely';

export async function helpers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('action')
    .addColumn('helpers_json', 'text', (c) => c.notNull().defaultTo('[]'))
    .execute();
  await db.schema
    .alterTable('action')
    .addColumn('due_words', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
}
