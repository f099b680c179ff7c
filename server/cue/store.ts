import type { Cue, Intent } from '#contract/cue.ts';
import { addWithin } from '../database/capped.ts';
import { transaction, type Database, type Trx } from '../database/database.ts';
import type { Meeting } from '../http/scope.ts';

export function listTicks(db: Database, meeting: Meeting, person: string): Promise<{ id: string; cue: Cue }[]> {
  return db
    .selectFrom('cue_tick')
    .select(['id', 'cue'])
    .where((eb) => eb.and(keyOf(meeting, person)))
    .orderBy('id')
    .execute();
}

export async function addTick(db: Database, meeting: Meeting, person: string, id: string, cue: Cue): Promise<void> {
  await addWithin(db, { table: 'cue_tick', place: meeting, person }, (trx) =>
    trx
      .insertInto('cue_tick')
      .values({ ...keyOf(meeting, person), id, cue })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}

export async function deleteTick(db: Database, meeting: Meeting, person: string, id: string): Promise<void> {
  await db
    .deleteFrom('cue_tick')
    .where((eb) => eb.and(keyOf(meeting, person)))
    .where('id', '=', id)
    .execute();
}

export async function findIntent(
  db: Database | Trx,
  meeting: Meeting,
  person: string,
): Promise<{ version: number; content: Intent }> {
  const row = await db
    .selectFrom('intent')
    .select(['content_json', 'version'])
    .where((eb) => eb.and(keyOf(meeting, person)))
    .executeTakeFirst();
  return row ? { version: row.version, content: JSON.parse(row.content_json) } : { version: 0, content: { text: '' } };
}

/** The new version, or undefined where `version` is no longer the latest. */
export function saveIntent(
  db: Database,
  meeting: Meeting,
  person: string,
  version: number,
  content: Intent,
): Promise<number | undefined> {
  const saved = { content_json: JSON.stringify(content), version: version + 1 };
  return transaction(db, async (trx) => {
    if ((await findIntent(trx, meeting, person)).version !== version) return undefined;
    await trx
      .insertInto('intent')
      .values({ ...keyOf(meeting, person), ...saved })
      .onConflict((conflict) => conflict.columns(['tenant', 'series', 'meeting', 'person']).doUpdateSet(saved))
      .execute();
    return saved.version;
  });
}

function keyOf(meeting: Meeting, person: string) {
  return { tenant: meeting.tenant, series: meeting.id, meeting: meeting.meeting.id, person };
}
