import { holderOf } from '../../platform/admission/keys.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { meetingKey, type At } from '../../core/scope.ts';
import { lastDays, timesAsked } from './invitations.ts';
import { isAskedEnough } from './rules.ts';
import { findPulse, isOpen, type PulseRow } from './store.ts';

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

/**
 * Of these people, those asked by the open pulse, by HMAC. Nothing stored says who has answered; an admission only
 * keeps its holder asked, however often other meetings ask them.
 */
export async function askedAmong(
  db: Database,
  at: At,
  { people, nowMs }: { people: readonly string[]; nowMs: number },
): Promise<Map<string, string>> {
  const pulse = await findPulse(db, at);
  const key = pulse && isOpen(pulse, nowMs) && pulse.fingerprint !== null ? pulse.private_key : null;
  if (!pulse || key === null) return new Map();
  const holders = async (table: 'electorate' | 'admission') => {
    const rows = await db
      .selectFrom(table)
      .select('holder')
      .where((eb) => eb.and(meetingKey(at)))
      .execute();
    return new Set(rows.map(({ holder }) => holder));
  };
  const [electorate, admitted, times] = await Promise.all([
    holders('electorate'),
    holders('admission'),
    timesAsked(db, at, { people, days: lastDays(nowMs) }),
  ]);
  const keyed = people.map((person) => [holderOf(key, person), person] as const);
  const isAsked = (holder: string, person: string) => admitted.has(holder) || !isAskedEnough(times.get(person) ?? 0);
  return new Map(
    keyed.filter(([holder, person]) => person !== pulse.host && electorate.has(holder) && isAsked(holder, person)),
  );
}

export async function forgetElectorate(trx: Trx, at: At): Promise<void> {
  await trx
    .deleteFrom('electorate')
    .where((eb) => eb.and(meetingKey(at)))
    .execute();
}
