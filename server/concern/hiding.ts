import { LRUCache } from 'lru-cache';
import { hashOf, holderOf } from '../admission/keys.ts';
import type { Database, Trx } from '../database/database.ts';
import type { MeetingKey } from '../http/scope.ts';
import { fewestAdmitted } from './rules.ts';

/** People who have left are not looked for in a larger crowd, nor in a larger chat: hashing 5,000 members takes 30 ms. */
const crowd = 100;
const largestRecounted = 500;

interface Counted {
  /** A hash of what it was counted from: as long as that is the same, so is the outcome. */
  from: string;
  hiding: ReadonlySet<string>;
}

/** The last count of each inbox: three hundred panels that read at once would hash the chat's members three hundred times. */
const counts = new LRUCache<string, Counted>({ max: 500 });

interface Attending {
  attendees: readonly string[];
  /** Who has, or has had, the chair. */
  chaired: readonly string[];
  /** Of these people, who was in the chat when the meeting began and never had its chair. */
  whoOnlyAttended: (people: readonly string[]) => Promise<readonly string[]>;
}

/** Stores behind whom others can hide by now, in a write that knows who is in the chat. Whether that changed anybody's. */
export async function recountHiding(
  db: Database | Trx,
  key: MeetingKey,
  privateKey: string,
  attending: Attending,
): Promise<boolean> {
  const { admitted, hiding } = (await hidersNow(db, key, privateKey, attending)) ?? { admitted: [], hiding: new Set() };
  const changed = admitted.filter(({ holder, hides }) => hiding.has(holder) !== (hides === 1));
  for (const { holder, hides } of changed)
    await db
      .updateTable('concern_admission')
      .set({ hides: hides === 1 ? 0 : 1 })
      .where((eb) => eb.and({ tenant: key.tenant, series: key.series, meeting: key.meeting, holder }))
      .execute();
  return changed.length > 0;
}

/**
 * Attendees who have tokens, by who is in the chat now: whoever came late, left or took the chair is nobody to hide behind.
 * Only of those with tokens it is looked up who came late: in a large chat that takes long for everybody. Undefined where what
 * is stored has to do.
 */
async function hidersNow(
  db: Database | Trx,
  key: MeetingKey,
  privateKey: string,
  { attendees, chaired, whoOnlyAttended }: Attending,
) {
  if (attendees.length > largestRecounted) return undefined;
  const admitted = await admissions(db, key).select(['holder', 'hides']).limit(crowd).execute();
  if (admitted.length < fewestAdmitted || admitted.length === crowd) return undefined;
  const holders = admitted.map(({ holder }) => holder);
  const name = `${key.tenant} ${key.series} ${key.meeting}`;
  const from = hashOf(Buffer.from(JSON.stringify([privateKey, attendees, chaired, holders])));
  const known = counts.get(name);
  if (known?.from === from) return { admitted, hiding: known.hiding };
  const people = new Map(attendees.map((person) => [holderOf(privateKey, person), person]));
  const present = holders.flatMap((holder) => people.get(holder) ?? []);
  const hiding = new Set((await whoOnlyAttended(present)).map((person) => holderOf(privateKey, person)));
  counts.set(name, { from, hiding });
  return { admitted, hiding };
}

/** Somebody has their tokens who attends, from the beginning. */
export async function hideBehind(trx: Trx, key: MeetingKey, holder: string): Promise<void> {
  await trx
    .updateTable('concern_admission')
    .set({ hides: 1 })
    .where((eb) => eb.and({ tenant: key.tenant, series: key.series, meeting: key.meeting, holder }))
    .execute();
}

/** Whether there are enough people to hide among as it was stored last, without whoever has had the chair meanwhile. */
export async function isCrowded(
  db: Database | Trx,
  key: MeetingKey,
  privateKey: string,
  chaired: readonly string[],
): Promise<boolean> {
  const stored = await admissions(db, key)
    .select('holder')
    .where('hides', '=', 1)
    .limit(fewestAdmitted + chaired.length)
    .execute();
  const hiding = stored.map(({ holder }) => holder);
  return isEnough(hiding, privateKey, chaired);
}

/** The same by who is in the chat now. Stores nothing. */
export async function isCrowdedNow(
  db: Database,
  key: MeetingKey,
  privateKey: string,
  attending: Attending,
): Promise<boolean> {
  const { chaired } = attending;
  const now = await hidersNow(db, key, privateKey, attending);
  return now ? isEnough([...now.hiding], privateKey, chaired) : isCrowded(db, key, privateKey, chaired);
}

function isEnough(hiding: readonly string[], privateKey: string, chaired: readonly string[]): boolean {
  const seen = new Set(chaired.map((person) => holderOf(privateKey, person)));
  return hiding.filter((holder) => !seen.has(holder)).length >= fewestAdmitted;
}

function admissions(db: Database | Trx, { tenant, series, meeting }: MeetingKey) {
  return db
    .selectFrom('concern_admission')
    .where('tenant', '=', tenant)
    .where('series', '=', series)
    .where('meeting', '=', meeting);
}
