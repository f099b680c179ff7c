import { holderOf } from '../../platform/admission/keys.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { meetingKey, type At } from '../../core/scope.ts';
import type { PulseRow } from './store.ts';

const rowsAtOnce = 2_000;

/** Freezes who may rate, as HMACs under the pulse's private key, without which nobody can tell who they are. */
export async function freezeElectorate(
  trx: Trx,
  at: At,
  { privateKey, people }: { privateKey: string; people: readonly string[] },
): Promise<void> {
  const rows = people
    .map((person) => ({ ...meetingKey(at), holder: holderOf(privateKey, person) }))
    .toSorted((a, b) => (a.holder < b.holder ? -1 : 1));
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await trx
      .insertInto('electorate')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
}

/** Pulses from before electorates admit every attendee. */
export async function mayRate(db: Database | Trx, pulse: PulseRow, person: string): Promise<boolean> {
  if (pulse.host === person) return false;
  if (pulse.fingerprint === null) return true;
  if (pulse.private_key === null) return false;
  const found = await db
    .selectFrom('electorate')
    .select('holder')
    .where('tenant', '=', pulse.tenant)
    .where('series', '=', pulse.series)
    .where('meeting', '=', pulse.meeting)
    .where('holder', '=', holderOf(pulse.private_key, person))
    .executeTakeFirst();
  return found !== undefined;
}

export async function forgetElectorate(trx: Trx, at: At): Promise<void> {
  await trx
    .deleteFrom('electorate')
    .where((eb) => eb.and(meetingKey(at)))
    .execute();
}
