import type { Kysely } from 'kysely';

/** Stores when the host pressed "Close meeting", until the close has taken effect. */
export async function closing(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('meeting').addColumn('closing_at', 'bigint').execute();
}
