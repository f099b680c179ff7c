import { sql } from 'kysely';
import type { At, ChatAt } from '../../core/scope.ts';
import { AppError } from '../../core/errors.ts';
import { isPostgres, transaction, type Database, type Trx } from './database.ts';
import type { Tables } from './schema.ts';

/** How many rows there may be: far more than anybody needs, and few enough for everybody's screen. */
export interface Cap {
  table: keyof Tables;
  most: number;
  /** The column of whose they are, if it is of one person. */
  by?: string;
}

interface CapCheck {
  cap: Cap;
  /** Where to count: in the meeting, or in the chat for what belongs to no meeting. */
  at: At | ChatAt;
  /** Whose they are, where that is noted. */
  person?: string;
}

/** Refuses what was just added where there is more then than there is room for: the transaction takes it back. */
export async function refuseMore(trx: Trx, counted: CapCheck): Promise<void> {
  if ((await countHere(trx, counted)) > counted.cap.most) throw tooMany();
}

const tooMany = () => new AppError('too_many_here', 'There is no room for more of these');

async function countHere(trx: Trx, { cap, at, person }: CapCheck): Promise<number> {
  const isHere = [
    sql`"tenant" = ${at.tenant}`,
    sql`"series" = ${at.chat}`,
    ...(cap.by === undefined ? [] : [sql`${sql.ref(cap.by)} = ${person}`]),
    ...('meeting' in at ? [sql`"meeting" = ${at.meeting}`] : []),
  ];
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(cap.table)} where ${sql.join(isHere, sql` and `)}`.execute(trx);
  return Number(rows[0]?.count);
}

/**
 * Adds something where there is room for it. Of one person's windows only one does so at a time, so two can't both find the
 * last place free. Others' go on beside it: with `serializable` a hall that says thanks would get in its own way.
 */
export function addWithin<Result>(
  db: Database,
  counted: CapCheck,
  add: (trx: Trx) => Promise<Result>,
): Promise<Result> {
  return transaction(
    db,
    async (trx) => {
      if (isPostgres(trx)) await takeTurn(trx, counted);
      const before = await countHere(trx, counted);
      const added = await add(trx);
      // What is there already may be sent again, however much there is.
      const after = await countHere(trx, counted);
      if (after > before && after > counted.cap.most) throw tooMany();
      return added;
    },
    'read committed',
  );
}

async function takeTurn(trx: Trx, { cap, at, person = '' }: CapCheck): Promise<void> {
  const name = `${cap.table} ${at.tenant} ${at.chat} ${person}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
}
