import type { Kysely } from 'kysely';

/** When the host pressed "Close meeting", until what cannot be undone has followed from it. */
export async function closing(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('meeting').addColumn('closing_at', 'bigint').execute();
}
