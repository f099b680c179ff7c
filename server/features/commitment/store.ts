import type { Selectable } from 'kysely';
import type { SharedCommitment } from '#contract/meeting/recap.ts';
import type { Commitment, CommitmentContent } from '#contract/person/commitment.ts';
import type { CommitmentAnswer } from '#contract/rules/person/commitment.ts';
import type { Person } from '#contract/wire/people.ts';
import { meetingKey, type At, type Self } from '../../core/scope.ts';
import { transaction, type Database, type Trx } from '../../platform/database/database.ts';
import { addWithin, refuseMore } from '../../platform/database/rowLimit.ts';
import type { Tables } from '../../platform/database/schema.ts';
import { saveVersion } from '../../platform/database/versioned.ts';
import { commitmentCap, sharedCap } from './tables.ts';

export async function listCommitments(db: Database, self: Self): Promise<Commitment[]> {
  const rows = await ofAuthor(db, self).orderBy('written_at').orderBy('id').execute();
  return rows.map(toCommitment);
}

export async function findCommitment(db: Database, self: Self, id: string): Promise<Commitment | undefined> {
  const row = await ofAuthor(db, self).where('id', '=', id).executeTakeFirst();
  return row && toCommitment(row);
}

interface Saving {
  id: string;
  version: number;
  content: CommitmentContent;
  at: number;
}

/** False if `version` is stale, or the id is somebody else's. */
export function saveCommitment(db: Database, self: Self, { id, version, content, at }: Saving): Promise<boolean> {
  return transaction(db, async (trx) => {
    const key = { tenant: self.tenant, id, author: self.id };
    const set = { content_json: JSON.stringify(content), at };
    const saved = await saveVersion(trx, 'commitment', { key, version, set, first: { written_at: at } });
    if (version === 0 && saved === 1) await refuseMore(trx, { cap: commitmentCap, at: self, person: self.id });
    return saved !== undefined;
  });
}

export async function answerCommitment(
  db: Database,
  self: Self,
  { id, answer, at }: { id: string; answer: CommitmentAnswer | null; at: number },
): Promise<Commitment | undefined> {
  const row = await db
    .updateTable('commitment')
    .set({ answer, answered_at: answer === null ? null : at, at })
    .where((eb) => eb.and({ tenant: self.tenant, id, author: self.id }))
    .returningAll()
    .executeTakeFirst();
  return row && toCommitment(row);
}

export async function dropCommitment(db: Database, self: Self, id: string): Promise<boolean> {
  const dropped = await db
    .deleteFrom('commitment')
    .where((eb) => eb.and({ tenant: self.tenant, id, author: self.id }))
    .returning('id')
    .executeTakeFirst();
  return dropped !== undefined;
}

export async function listShared(db: Database | Trx, at: At): Promise<SharedCommitment[]> {
  const rows = await db
    .selectFrom('shared_commitment')
    .selectAll()
    .where((eb) => eb.and(meetingKey(at)))
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, by_id, by_name, line }) => ({ id, by: { id: by_id, name: by_name }, line }));
}

/** False if a line of somebody else has this id: it is free again once its author has deleted the commitment. */
export async function shareCommitment(
  db: Database,
  at: At,
  { id, by, line, at: nowMs }: { id: string; by: Person; line: string; at: number },
): Promise<boolean> {
  const shared = await addWithin(db, { cap: sharedCap, at, person: by.id }, (trx) =>
    trx
      .insertInto('shared_commitment')
      .values({ ...meetingKey(at), id, by_id: by.id, by_name: by.name, line, at: nowMs })
      .onConflict((conflict) =>
        conflict
          .columns(['tenant', 'series', 'meeting', 'id'])
          .doUpdateSet({ line })
          .where('shared_commitment.by_id', '=', by.id),
      )
      .returning('id')
      .executeTakeFirst(),
  );
  return shared !== undefined;
}

export async function withdrawCommitment(
  db: Database,
  at: At,
  { id, by }: { id: string; by: string },
): Promise<boolean> {
  const withdrawn = await db
    .deleteFrom('shared_commitment')
    .where((eb) => eb.and({ ...meetingKey(at), id, by_id: by }))
    .returning('id')
    .executeTakeFirst();
  return withdrawn !== undefined;
}

function ofAuthor(db: Database, { tenant, id: author }: Self) {
  return db
    .selectFrom('commitment')
    .selectAll()
    .where((eb) => eb.and({ tenant, author }));
}

function toCommitment(row: Selectable<Tables['commitment']>): Commitment {
  const { id, version, content_json, written_at, answer, answered_at } = row;
  return { id, version, content: JSON.parse(content_json), at: written_at, answer, answeredAt: answered_at };
}
