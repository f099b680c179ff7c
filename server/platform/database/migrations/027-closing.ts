import type { Kysely } from 'kysely';

export async function closing(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('meeting').addColumn('closing_at', 'bigint').execute();
}
