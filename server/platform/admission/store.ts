import type { Database, Trx } from '../database/database.ts';
import { meetingKey, type At } from '../../core/scope.ts';

export const ofPulse = { admitted: 'admission', spent: 'spent' } as const;

export const ofBox = { admitted: 'concern_admission', spent: 'concern_spent' } as const;

type AdmissionTables = typeof ofPulse | typeof ofBox;

export async function findAdmission(
  db: Database | Trx,
  { admitted }: AdmissionTables,
  { at, holder }: { at: At; holder: string },
): Promise<string | undefined> {
  const admission = await db
    .selectFrom(admitted)
    .select('blinded')
    .where((eb) => eb.and(meetingKey(at)))
    .where('holder', '=', holder)
    .executeTakeFirst();
  return admission?.blinded;
}

export async function addAdmission(
  trx: Trx,
  tables: AdmissionTables,
  { at, ...admission }: { at: At; holder: string; blinded: string },
): Promise<void> {
  const row = { ...meetingKey(at), ...admission };
  if (tables.admitted === 'admission') await trx.insertInto('admission').values(row).execute();
  else
    await trx
      .insertInto('concern_admission')
      .values({ ...row, hides: 0 })
      .execute();
}

/** Conditional insert: true only for the first use. */
export async function spendToken(
  trx: Trx,
  { spent }: AdmissionTables,
  { at, token }: { at: At; token: string },
): Promise<boolean> {
  const taken = await trx
    .insertInto(spent)
    .values({ ...meetingKey(at), token })
    .onConflict((conflict) => conflict.doNothing())
    .returning('token')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Deleted together with the key: with it they could identify people, and without it they are useless. */
export async function forgetAdmissions(trx: Trx, { admitted, spent }: AdmissionTables, at: At): Promise<void> {
  for (const table of [admitted, spent] as const)
    await trx
      .deleteFrom(table)
      .where((eb) => eb.and(meetingKey(at)))
      .execute();
}
