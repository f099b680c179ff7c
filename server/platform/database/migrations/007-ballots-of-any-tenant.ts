import type { Kysely } from 'kysely';

export async function ballotsOfAnyTenant(db: Kysely<unknown>): Promise<void> {
  // A table that is distributed by tenant can't promise that no other tenant has the same; the names are random.
  await db.schema.dropIndex('pulse_by_ballots').execute();
  await db.schema.createIndex('pulse_by_ballots').on('pulse').column('ballots').execute();
}
