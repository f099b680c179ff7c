import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { CoachKind } from '#contract/rules/person/coach.ts';
import type { Person } from '#contract/wire/people.ts';
import type { Self, TenantAt } from '../../core/scope.ts';
import { transaction, type Database, type Trx } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/schema.ts';

export type GrantRow = Selectable<Tables['coach_grant']>;
export type CodeRow = Selectable<Tables['coach_code']>;

const mostListed = 50;

export function listGrants(db: Database, { tenant, id }: Self): Promise<GrantRow[]> {
  return db
    .selectFrom('coach_grant')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('leader_id', '=', id)
    .orderBy('granted_at', 'desc')
    .limit(mostListed)
    .execute();
}

export function listCoached(db: Database, { tenant, id }: Self, nowMs: number): Promise<GrantRow[]> {
  return db
    .selectFrom('coach_grant')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('coach_id', '=', id)
    .where('expires_at', '>', nowMs)
    .orderBy('leader_name')
    .orderBy('id')
    .execute();
}

export function findGrant(db: Database | Trx, { tenant }: TenantAt, id: string): Promise<GrantRow | undefined> {
  return db.selectFrom('coach_grant').selectAll().where('tenant', '=', tenant).where('id', '=', id).executeTakeFirst();
}

export async function addGrant(trx: Trx, row: GrantRow): Promise<void> {
  await trx.insertInto('coach_grant').values(row).execute();
}

/** Conditional update: a grant that is over stays over. Returns the coach's id. */
export async function changeEnd(
  db: Database,
  { tenant, id: leader }: Self,
  { id, nowMs, expiresAt }: { id: string; nowMs: number; expiresAt: number },
): Promise<string | undefined> {
  const changed = await db
    .updateTable('coach_grant')
    .set({ expires_at: expiresAt })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('leader_id', '=', leader)
    .where('expires_at', '>', nowMs)
    .returning('coach_id')
    .executeTakeFirst();
  return changed?.coach_id;
}

export async function endEarlier(trx: Trx, { tenant, id }: Self, { coach, nowMs }: { coach: string; nowMs: number }) {
  await trx
    .updateTable('coach_grant')
    .set({ expires_at: nowMs })
    .where('tenant', '=', tenant)
    .where('leader_id', '=', id)
    .where('coach_id', '=', coach)
    .where('expires_at', '>', nowMs)
    .execute();
}

export async function countGrants(trx: Trx, { tenant, id }: Self, nowMs: number): Promise<number> {
  const { count } = await trx
    .selectFrom('coach_grant')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('tenant', '=', tenant)
    .where('leader_id', '=', id)
    .where('expires_at', '>', nowMs)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Of a leader's grants that are over, deletes all but the latest: anybody could fill the table with new ones. */
export async function forgetOld(trx: Trx, { tenant, id }: Self, { nowMs, kept }: { nowMs: number; kept: number }) {
  const over = await trx
    .selectFrom('coach_grant')
    .select(['id', 'expires_at'])
    .where('tenant', '=', tenant)
    .where('leader_id', '=', id)
    .where('expires_at', '<=', nowMs)
    .execute();
  const old = over
    .toSorted((one, other) => other.expires_at - one.expires_at)
    .slice(kept)
    .map((grant) => grant.id);
  if (old.length === 0) return;
  for (const table of ['coach_thing', 'coach_reading'] as const)
    await trx.deleteFrom(table).where('tenant', '=', tenant).where('grant_id', 'in', old).execute();
  await trx.deleteFrom('coach_grant').where('tenant', '=', tenant).where('id', 'in', old).execute();
}

export async function replaceCode(
  db: Database,
  { tenant }: TenantAt,
  { coach, code, expiresAt }: { coach: Person; code: string; expiresAt: number },
): Promise<void> {
  await transaction(db, async (trx) => {
    await trx.deleteFrom('coach_code').where('tenant', '=', tenant).where('coach_id', '=', coach.id).execute();
    const whose = { coach_id: coach.id, coach_name: coach.name };
    await trx
      .insertInto('coach_code')
      .values({ tenant, id: randomUUID(), ...whose, code, expires_at: expiresAt })
      .execute();
  });
}

export function findCode(
  db: Database,
  { tenant }: TenantAt,
  { code, nowMs }: { code: string; nowMs: number },
): Promise<CodeRow | undefined> {
  return db
    .selectFrom('coach_code')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('code', '=', code)
    .where('expires_at', '>', nowMs)
    .executeTakeFirst();
}

/** False if somebody else used it first. */
export async function useUpCode(trx: Trx, { tenant, id }: CodeRow): Promise<boolean> {
  const used = await trx
    .deleteFrom('coach_code')
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return used !== undefined;
}

export async function listShared(db: Database, { tenant }: TenantAt, grant: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('coach_thing')
    .select('thing')
    .where('tenant', '=', tenant)
    .where('grant_id', '=', grant)
    .execute();
  return new Set(rows.map(({ thing }) => thing));
}

interface Sharing {
  kind: CoachKind;
  thing: string;
}

export async function share(db: Database, grant: GrantRow, { kind, thing }: Sharing, nowMs: number): Promise<void> {
  const { tenant, id: grant_id, leader_id, coach_id } = grant;
  await db
    .insertInto('coach_thing')
    .values({ tenant, id: randomUUID(), grant_id, leader_id, coach_id, kind, thing, shared_at: nowMs })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function unshare(db: Database, { tenant, id }: GrantRow, { kind, thing }: Sharing): Promise<void> {
  await db
    .deleteFrom('coach_thing')
    .where('tenant', '=', tenant)
    .where('grant_id', '=', id)
    .where('kind', '=', kind)
    .where('thing', '=', thing)
    .execute();
}

/** Once a day and page: the second time adds nothing. */
export async function noteReading(
  db: Database,
  { tenant, id: grant_id, leader_id, coach_id }: GrantRow,
  { kind, readOn }: { kind: CoachKind; readOn: number },
): Promise<void> {
  await db
    .insertInto('coach_reading')
    .values({ tenant, id: randomUUID(), grant_id, leader_id, coach_id, kind, read_on: readOn })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function listReadings(db: Database, { tenant }: TenantAt, grant: string) {
  return db
    .selectFrom('coach_reading')
    .select(['kind', 'read_on'])
    .where('tenant', '=', tenant)
    .where('grant_id', '=', grant)
    .execute();
}
