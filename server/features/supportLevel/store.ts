import type { Selectable } from 'kysely';
import type { Support } from '#contract/meeting/supportLevel.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/schema.ts';
import { chatKey, type ChatAt } from '../../core/scope.ts';
import type { CountedSupport } from './rules.ts';

export interface StoredSupport extends Omit<Support, 'proposed'> {
  setBy: string | null;
  counted: CountedSupport;
}

interface Reader {
  id: string;
  isOrganizer: boolean;
}

export async function listSupport(db: Database, at: ChatAt, { id, isOrganizer }: Reader): Promise<StoredSupport[]> {
  const rows = await inChat(db, at)
    .$if(!isOrganizer, (query) => query.where((eb) => eb.or([eb('person', '=', id), eb('set_by', '=', id)])))
    .orderBy('person')
    .orderBy('kind')
    .execute();
  return rows.map(toStoredSupport);
}

export async function findSupport(
  db: Database | Trx,
  at: ChatAt,
  { person, kind }: { person: string; kind: string },
): Promise<StoredSupport | undefined> {
  const row = await inChat(db, at).where('person', '=', person).where('kind', '=', kind).executeTakeFirst();
  return row && toStoredSupport(row);
}

export async function saveSupport(
  db: Database | Trx,
  at: ChatAt,
  { kind, ...kept }: StoredSupport & { kind: string },
): Promise<void> {
  const set = {
    level: kept.level,
    review_on: kept.reviewOn,
    host_agrees: kept.hostAgrees ? (1 as const) : (0 as const),
    person_agrees: kept.personAgrees ? (1 as const) : (0 as const),
    set_by: kept.setBy,
    set_at: kept.counted.setAt,
    lighter_at: kept.counted.lighterAt,
  };
  await db
    .insertInto('support')
    .values({ ...chatKey(at), person: kept.person, kind, work: kept.work, ...set })
    .onConflict((conflict) => conflict.columns(['tenant', 'series', 'person', 'kind']).doUpdateSet(set))
    .execute();
}

function inChat(db: Database | Trx, at: ChatAt) {
  return db
    .selectFrom('support')
    .selectAll()
    .where((eb) => eb.and(chatKey(at)));
}

function toStoredSupport(row: Selectable<Tables['support']>): StoredSupport {
  return {
    person: row.person,
    work: row.work,
    level: row.level,
    reviewOn: row.review_on,
    hostAgrees: row.host_agrees === 1,
    personAgrees: row.person_agrees === 1,
    setBy: row.set_by,
    counted: { setAt: row.set_at, lighterAt: row.lighter_at },
  };
}
