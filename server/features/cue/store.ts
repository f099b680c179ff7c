import type { Cue, Intent } from '#contract/meeting/cue.ts';
import { addWithin } from '../../platform/database/rowLimit.ts';
import type { Database } from '../../platform/database/database.ts';
import { saveVersion } from '../../platform/database/versioned.ts';
import { meetingKey, type At } from '../../core/scope.ts';
import { tickCap } from './tables.ts';

export function listTicks(db: Database, at: At, person: string): Promise<{ id: string; cue: Cue }[]> {
  return db
    .selectFrom('cue_tick')
    .select(['id', 'cue'])
    .where((eb) => eb.and(personKey(at, person)))
    .orderBy('id')
    .execute();
}

interface Tick {
  person: string;
  id: string;
}

export async function addTick(db: Database, at: At, { person, id, cue }: Tick & { cue: Cue }): Promise<void> {
  await addWithin(db, { cap: tickCap, at, person }, (trx) =>
    trx
      .insertInto('cue_tick')
      .values({ ...personKey(at, person), id, cue })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}

export async function deleteTick(db: Database, at: At, { person, id }: Tick): Promise<void> {
  await db
    .deleteFrom('cue_tick')
    .where((eb) => eb.and(personKey(at, person)))
    .where('id', '=', id)
    .execute();
}

export async function findIntent(db: Database, at: At, person: string): Promise<{ version: number; content: Intent }> {
  const row = await db
    .selectFrom('intent')
    .select(['content_json', 'version'])
    .where((eb) => eb.and(personKey(at, person)))
    .executeTakeFirst();
  return row ? { version: row.version, content: JSON.parse(row.content_json) } : { version: 0, content: { text: '' } };
}

export function saveIntent(
  db: Database,
  at: At,
  { person, version, content }: { person: string; version: number; content: Intent },
): Promise<number | undefined> {
  return saveVersion(db, 'intent', {
    key: personKey(at, person),
    version,
    set: { content_json: JSON.stringify(content) },
  });
}

function personKey(at: At, person: string) {
  return { ...meetingKey(at), person };
}
