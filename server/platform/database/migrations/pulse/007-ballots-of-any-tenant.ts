import type { Kysely } from 'kysely';

export async function ballotsOfAnyTenant(db: Kysely<unknown>): Promise<void> {
  // A table distributed by tenant can't guarantee uniqueness across tenants; the ids are random anyway.
  await db.schema.dropIndex('pulse_by_ballots').execute();
  await db.schema.createIndex('pulse_by_ballots').on('pulse').column('ballots').execute();
}
