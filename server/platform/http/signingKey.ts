import { randomBytes } from 'node:crypto';
import type { TenantAt } from '../../core/scope.ts';
import type { Database } from '../database/database.ts';

/** Of the day (UTC) on which something was signed. Undefined if nothing was. */
export function findSigningKey(db: Database, at: TenantAt, signedAtMs: number): Promise<string | undefined> {
  return findKey(db, at, utcDay(signedAtMs));
}

/**
 * A new key each day. In the database, because not every deployment has a secret in its settings, and all processes need
 * the same.
 */
export async function findOrMakeSigningKey(db: Database, at: TenantAt, nowMs: number): Promise<string> {
  const { tenant } = at;
  const today = utcDay(nowMs);
  const found = await findKey(db, at, today);
  if (found !== undefined) return found;
  // Of two processes that make one, the first counts.
  await db
    .insertInto('guide_key')
    .values({ tenant, id: today, secret: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  // Yesterday's may have signed an address a moment ago.
  const yesterday = utcDay(nowMs - dayMs);
  await db.deleteFrom('guide_key').where('tenant', '=', tenant).where('id', '<', yesterday).execute();
  const made = await findKey(db, at, today);
  if (made === undefined)
    throw new Error('The signing key was deleted as soon as it was made: do clocks differ by days?');
  return made;
}

async function findKey(db: Database, { tenant }: TenantAt, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('guide_key')
    .select('secret')
    .where((eb) => eb.and({ tenant, id }))
    .executeTakeFirst();
  return row?.secret;
}

const dayMs = 86_400_000;

function utcDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
