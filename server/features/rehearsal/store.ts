import type { Selectable } from 'kysely';
import type { Rehearsal, RehearsalContent } from '#contract/person/rehearsal.ts';
import type { Self } from '../../core/scope.ts';
import { transaction, type Database } from '../../platform/database/database.ts';
import { refuseMore } from '../../platform/database/rowLimit.ts';
import type { Tables } from '../../platform/database/schema.ts';
import { saveVersion } from '../../platform/database/versioned.ts';
import { rehearsalCap } from './tables.ts';

/** `self`: their author, whoever reads them. */
export async function listRehearsals(db: Database, self: Self): Promise<Rehearsal[]> {
  const rows = await ofAuthor(db, self).orderBy('written_at').orderBy('id').execute();
  return rows.map(toRehearsal);
}

export async function findRehearsal(db: Database, self: Self, id: string): Promise<Rehearsal | undefined> {
  const row = await ofAuthor(db, self).where('id', '=', id).executeTakeFirst();
  return row && toRehearsal(row);
}

interface Saving {
  id: string;
  version: number;
  content: RehearsalContent;
  at: number;
}

/** False if `version` is stale, or the id is somebody else's. Changed words are to be seen again. */
export function saveRehearsal(db: Database, self: Self, { id, version, content, at }: Saving): Promise<boolean> {
  return transaction(db, async (trx) => {
    const key = { tenant: self.tenant, id, author: self.id };
    const set = { content_json: JSON.stringify(content), seen_at: null, at };
    const saved = await saveVersion(trx, 'rehearsal', { key, version, set, first: { written_at: at } });
    if (version === 0 && saved === 1) await refuseMore(trx, { cap: rehearsalCap, at: self, person: self.id });
    return saved !== undefined;
  });
}

/** Conditional update: the first time counts. False if there is no such card. */
export async function seeRehearsal(db: Database, self: Self, { id, at }: { id: string; at: number }): Promise<boolean> {
  await db
    .updateTable('rehearsal')
    .set({ seen_at: at })
    .where((eb) => eb.and({ tenant: self.tenant, id, author: self.id }))
    .where('seen_at', 'is', null)
    .execute();
  return (await findRehearsal(db, self, id)) !== undefined;
}

export async function dropRehearsal(db: Database, self: Self, id: string): Promise<boolean> {
  const dropped = await db
    .deleteFrom('rehearsal')
    .where((eb) => eb.and({ tenant: self.tenant, id, author: self.id }))
    .returning('id')
    .executeTakeFirst();
  return dropped !== undefined;
}

function ofAuthor(db: Database, { tenant, id: author }: Self) {
  return db
    .selectFrom('rehearsal')
    .selectAll()
    .where((eb) => eb.and({ tenant, author }));
}

function toRehearsal({ id, version, content_json, written_at, seen_at }: Selectable<Tables['rehearsal']>): Rehearsal {
  return { id, version, content: JSON.parse(content_json), at: written_at, seenAt: seen_at };
}
