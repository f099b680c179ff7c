import type { Kysely } from 'kysely';

/** Adds helpers to actions, and due dates in words. */
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
