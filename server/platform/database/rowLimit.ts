import { sql } from 'kysely';
import type { At, ChatAt, Self } from '../../core/scope.ts';
import { AppError } from '../../core/errors.ts';
import { isPostgres, transaction, type Database, type Trx } from './database.ts';
import type { Tables } from './schema.ts';

export interface Cap {
  table: keyof Tables;
  most: number;
  by?: string;
}

/** `Self`: of what is a person's own, outside any chat. */
interface CapCheck<Place = At | ChatAt | Self> {
  cap: Cap;
  at: Place;
  person?: string;
}

export async function refuseMore(trx: Trx, counted: CapCheck): Promise<void> {
  if ((await countHere(trx, counted)) > counted.cap.most) throw tooMany();
}

const tooMany = () => new AppError('too_many_here', 'There is no room for more of these');

async function countHere(trx: Trx, { cap, at, person }: CapCheck): Promise<number> {
  const isHere = [
    sql`"tenant" = ${at.tenant}`,
    ...('chat' in at ? [sql`"series" = ${at.chat}`] : []),
    ...(cap.by === undefined ? [] : [sql`${sql.ref(cap.by)} = ${person}`]),
    ...('meeting' in at ? [sql`"meeting" = ${at.meeting}`] : []),
  ];
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(cap.table)} where ${sql.join(isHere, sql` and `)}`.execute(trx);
  return Number(rows[0]?.count);
}

/**
 * An advisory lock serializes one person's windows, so that two can't both take the last place. Others aren't
 * blocked: with `serializable`, a large meeting's thanks would keep conflicting.
 */
export function addWithin<Result>(
  db: Database,
  counted: CapCheck<At | ChatAt>,
  add: (trx: Trx) => Promise<Result>,
): Promise<Result> {
  return transaction(
    db,
    async (trx) => {
      if (isPostgres(trx)) await takeTurn(trx, counted);
      const before = await countHere(trx, counted);
      const added = await add(trx);
      // A retry of something already stored adds nothing, so it is accepted even when full.
      const after = await countHere(trx, counted);
      if (after > before && after > counted.cap.most) throw tooMany();
      return added;
    },
    'read committed',
  );
}

async function takeTurn(trx: Trx, { cap, at, person = '' }: CapCheck<At | ChatAt>): Promise<void> {
  const name = `${cap.table} ${at.tenant} ${at.chat} ${person}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
}
