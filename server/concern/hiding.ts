import { holderOf } from '../admission/keys.ts';
import type { Database, Trx } from '../database/database.ts';
import type { MeetingKey } from '../http/scope.ts';
import { fewestAdmitted } from './rules.ts';

/** Beyond these, people who have left are not subtracted: hashing 5,000 members takes 30 ms. */
const crowd = 100;
const largestRecounted = 500;

interface Attending {
  attendees: readonly string[];
  /** Which of these people were in the chat when the meeting began and never had its chair. */
  whoOnlyAttended: (people: readonly string[]) => Promise<readonly string[]>;
}

/** Recounts the anonymity set: attendees with tokens, except people who came late, left or took the chair. Looks up
 * only token holders, because looking up a large chat takes long. */
export async function recountHiding(
  db: Database | Trx,
  key: MeetingKey,
  privateKey: string,
  { attendees, whoOnlyAttended }: Attending,
): Promise<void> {
  if (attendees.length > largestRecounted) return;
  const admitted = await admissions(db, key).select(['holder', 'hides']).limit(crowd).execute();
  if (admitted.length < fewestAdmitted || admitted.length === crowd) return;
  const people = new Map(attendees.map((person) => [holderOf(privateKey, person), person]));
  const present = admitted.flatMap(({ holder }) => people.get(holder) ?? []);
  const hiding = new Set((await whoOnlyAttended(present)).map((person) => holderOf(privateKey, person)));
  for (const { holder, hides } of admitted) {
    const now = hiding.has(holder) ? 1 : 0;
    if (now === hides) continue;
    await db
      .updateTable('concern_admission')
      .set({ hides: now })
      .where((eb) => eb.and({ tenant: key.tenant, series: key.series, meeting: key.meeting, holder }))
      .execute();
  }
}

/** Adds an attendee who was there from the beginning and now has tokens to the anonymity set. */
export async function hideBehind(trx: Trx, key: MeetingKey, holder: string): Promise<void> {
  await trx
    .updateTable('concern_admission')
    .set({ hides: 1 })
    .where((eb) => eb.and({ tenant: key.tenant, series: key.series, meeting: key.meeting, holder }))
    .execute();
}

/** Whether the anonymity set is large enough without everybody who has had the chair. */
export async function isCrowded(
  db: Database | Trx,
  key: MeetingKey,
  privateKey: string,
  chaired: readonly string[],
): Promise<boolean> {
  const hiding = await admissions(db, key)
    .select('holder')
    .where('hides', '=', 1)
    .limit(fewestAdmitted + chaired.length)
    .execute();
  const seen = new Set(chaired.map((person) => holderOf(privateKey, person)));
  return hiding.filter(({ holder }) => !seen.has(holder)).length >= fewestAdmitted;
}

function admissions(db: Database | Trx, { tenant, series, meeting }: MeetingKey) {
  return db
    .selectFrom('concern_admission')
    .where('tenant', '=', tenant)
    .where('series', '=', series)
    .where('meeting', '=', meeting);
}
