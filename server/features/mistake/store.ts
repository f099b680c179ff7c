import type { Selectable } from 'kysely';
import type { Learning, Mistake } from '#contract/meeting/mistake.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { addWithin } from '../../platform/database/rowLimit.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/schema.ts';
import { saveVersion, updateVersion } from '../../platform/database/versioned.ts';
import { meetingKey, type At } from '../../core/scope.ts';
import { mistakeCap } from './tables.ts';

export async function listMistakes(db: Database | Trx, at: At): Promise<Mistake[]> {
  const rows = await ofMeeting(db, at).orderBy('at').orderBy('id').execute();
  return rows.map(toMistake);
}

export async function listLearnings(db: Database | Trx, at: At): Promise<Learning[]> {
  const mistakes = await listMistakes(db, at);
  return mistakes
    .map(({ id, content }) => ({ id, learned: content.learned.trim() }))
    .filter(({ learned }) => !isBlankText(learned));
}

export async function findMistake(db: Database | Trx, at: At, id: string): Promise<Mistake | undefined> {
  const row = await ofMeeting(db, at).where('id', '=', id).executeTakeFirst();
  return row && toMistake(row);
}

export async function saveMistake(
  db: Database,
  at: At,
  { id, at: nowMs, version, content }: Mistake,
): Promise<boolean> {
  const save = { key: { ...meetingKey(at), id }, version, set: { content_json: JSON.stringify(content) } };
  const saved =
    version === 0
      ? await addWithin(db, { cap: mistakeCap, at }, (trx) =>
          saveVersion(trx, 'mistake', { ...save, first: { at: nowMs } }),
        )
      : await updateVersion(db, 'mistake', save);
  return saved !== undefined;
}

export async function dropMistake(db: Database, at: At, id: string): Promise<boolean> {
  const dropped = await db
    .deleteFrom('mistake')
    .where((eb) => eb.and(meetingKey(at)))
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return dropped !== undefined;
}

function ofMeeting(db: Database | Trx, at: At) {
  return db
    .selectFrom('mistake')
    .selectAll()
    .where((eb) => eb.and(meetingKey(at)));
}

function toMistake({ id, at, version, content_json }: Selectable<Tables['mistake']>): Mistake {
  return { id, at, version, content: JSON.parse(content_json) };
}
