import { boundedMap } from '../../core/boundedMap.ts';
import { hashOf, holderOf } from '../../platform/admission/keys.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { meetingKey, type At } from '../../core/scope.ts';
import { fewestAdmitted } from './rules.ts';

/** In larger crowds and chats, leavers are not looked for: hashing 5,000 members takes 30 ms. */
const crowd = 100;
const largestRecounted = 500;

interface StoredCount {
  from: string;
  hiding: ReadonlySet<string>;
}

/** Caches each inbox's last count; otherwise 300 panels reading at once would hash the chat's members 300 times. */
const counts = boundedMap<StoredCount>(500);

interface Chaired {
  privateKey: string;
  chaired: readonly string[];
}

interface Attending extends Chaired {
  attendees: readonly string[];
  whoOnlyAttended: (people: readonly string[]) => Promise<readonly string[]>;
}

export async function recountHiding(db: Database | Trx, at: At, attending: Attending): Promise<boolean> {
  const { admitted, hiding } = (await hidersNow(db, at, attending)) ?? { admitted: [], hiding: new Set() };
  const changed = admitted.filter(({ holder, hides }) => hiding.has(holder) !== (hides === 1));
  for (const { holder, hides } of changed)
    await db
      .updateTable('concern_admission')
      .set({ hides: hides === 1 ? 0 : 1 })
      .where((eb) => eb.and({ ...meetingKey(at), holder }))
      .execute();
  return changed.length > 0;
}

/**
 * The anonymity set: people now in the chat who hold tokens, without latecomers and former chairs. Only token holders
 * are checked for lateness, because that is slow in a large chat. Undefined: use the stored result.
 */
async function hidersNow(db: Database | Trx, at: At, { privateKey, attendees, chaired, whoOnlyAttended }: Attending) {
  if (attendees.length > largestRecounted) return undefined;
  const admitted = await admissions(db, at).select(['holder', 'hides']).limit(crowd).execute();
  if (admitted.length < fewestAdmitted || admitted.length === crowd) return undefined;
  const holders = admitted.map(({ holder }) => holder);
  const name = `${at.tenant} ${at.chat} ${at.meeting}`;
  const from = hashOf(Buffer.from(JSON.stringify([privateKey, attendees, chaired, holders])));
  const known = counts.get(name);
  if (known?.from === from) return { admitted, hiding: known.hiding };
  const people = new Map(attendees.map((person) => [holderOf(privateKey, person), person]));
  const present = holders.flatMap((holder) => people.get(holder) ?? []);
  const hiding = new Set((await whoOnlyAttended(present)).map((person) => holderOf(privateKey, person)));
  counts.set(name, { from, hiding });
  return { admitted, hiding };
}

export async function hideBehind(trx: Trx, at: At, holder: string): Promise<void> {
  await trx
    .updateTable('concern_admission')
    .set({ hides: 1 })
    .where((eb) => eb.and({ ...meetingKey(at), holder }))
    .execute();
}

/** Whether the stored anonymity set is large enough, not counting anybody who has had the chair since. */
export async function isCrowded(db: Database | Trx, at: At, { privateKey, chaired }: Chaired): Promise<boolean> {
  const stored = await admissions(db, at)
    .select('holder')
    .where('hides', '=', 1)
    .limit(fewestAdmitted + chaired.length)
    .execute();
  const hiding = stored.map(({ holder }) => holder);
  return isEnough(hiding, { privateKey, chaired });
}

export async function isCrowdedNow(db: Database, at: At, attending: Attending): Promise<boolean> {
  const now = await hidersNow(db, at, attending);
  return now ? isEnough([...now.hiding], attending) : isCrowded(db, at, attending);
}

function isEnough(hiding: readonly string[], { privateKey, chaired }: Chaired): boolean {
  const seen = new Set(chaired.map((person) => holderOf(privateKey, person)));
  return hiding.filter((holder) => !seen.has(holder)).length >= fewestAdmitted;
}

function admissions(db: Database | Trx, at: At) {
  return db.selectFrom('concern_admission').where((eb) => eb.and(meetingKey(at)));
}
