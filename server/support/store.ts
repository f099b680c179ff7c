import type { Selectable } from 'kysely';
import type { Support } from '#contract/support.ts';
import type { Database, Trx } from '../database/database.ts';
import type { Tables } from '../database/schema.ts';
import type { Series } from '../http/scope.ts';

type Kept = Omit<Support, 'proposed'>;

/** Everybody's, or one person's. */
export async function listSupport(db: Database, series: Series, person: string | null): Promise<Kept[]> {
  const rows = await inSeries(db, series)
    .$if(person !== null, (query) => query.where('person', '=', person ?? ''))
    .orderBy('person')
    .orderBy('kind')
    .execute();
  return rows.map(keptOf);
}

export async function findSupport(
  db: Database | Trx,
  series: Series,
  person: string,
  kind: string,
): Promise<Kept | undefined> {
  const row = await inSeries(db, series).where('person', '=', person).where('kind', '=', kind).executeTakeFirst();
  return row && keptOf(row);
}

export async function saveSupport(db: Database | Trx, series: Series, kind: string, kept: Kept): Promise<void> {
  const set = {
    level: kept.level,
    review_on: kept.reviewOn,
    host_agrees: kept.hostAgrees ? (1 as const) : (0 as const),
    person_agrees: kept.personAgrees ? (1 as const) : (0 as const),
  };
  await db
    .insertInto('support')
    .values({ tenant: series.tenant, series: series.id, person: kept.person, kind, work: kept.work, ...set })
    .onConflict((conflict) => conflict.columns(['tenant', 'series', 'person', 'kind']).doUpdateSet(set))
    .execute();
}

function inSeries(db: Database | Trx, { tenant, id }: Series) {
  return db.selectFrom('support').selectAll().where('tenant', '=', tenant).where('series', '=', id);
}

function keptOf(row: Selectable<Tables['support']>): Kept {
  return {
    person: row.person,
    work: row.work,
    level: row.level,
    reviewOn: row.review_on,
    hostAgrees: row.host_agrees === 1,
    personAgrees: row.person_agrees === 1,
  };
}
