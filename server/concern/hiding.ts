import { holderOf } from '../admission/keys.ts';
import type { Database, Trx } from '../database/database.ts';
import type { MeetingKey } from '../http/scope.ts';
import { fewestAdmitted } from './rules.ts';

/** People who have left are not looked for in a larger crowd, nor in a larger chat: hashing 5,000 members takes 30 ms. */
const crowd = 100;
const largestRecounted = 500;

interface Attending {
  attendees: readonly string[];
  /** Of these people, who was in the chat when the meeting began and never had its chair. */
  whoOnlyAttended: (people: readonly string[]) => Promise<readonly string[]>;
}

/** Notes behind whom others can hide by now: attendees who have tokens. Whoever came late, left or took the chair is none.
 * Only of those with tokens it is looked up who came late: in a large chat that takes long for everybody. */
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

/** Somebody has their tokens who attends, from the beginning. */
export async function hideBehind(trx: Trx, key: MeetingKey, holder: string): Promise<void> {
  await trx
    .updateTable('concern_admission')
    .set({ hides: 1 })
    .where((eb) => eb.and({ tenant: key.tenant, series: key.series, meeting: key.meeting, holder }))
    .execute();
}

/** Whether there are enough people to hide among, without whoever has had the chair meanwhile. */
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
