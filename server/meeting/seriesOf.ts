import type { MySeries } from '#contract/meeting/meeting.ts';
import type { Self } from '../core/scope.ts';
import type { Database } from '../platform/database/database.ts';

const mostSeries = 200;
const mostPeople = 500;
const seriesAtOnce = 20;

/**
 * The chats where this person was when the latest meeting began, or hosts it, with the others who were there; latest
 * first. From our own rows: whether somebody is still in a chat, only Graph knows.
 */
export async function listSeriesOf(db: Database, self: Self, since: number): Promise<MySeries[]> {
  const found = await latestOf(db, self, since);
  const listed: MySeries[] = [];
  const people = new Set<string>();
  for (let from = 0; from < found.length; from += seriesAtOnce) {
    const batch = found.slice(from, from + seriesAtOnce);
    const there = await othersIn(db, self, batch);
    for (const { series, meeting, topic, at } of batch) {
      const others = there.filter((one) => one.series === series);
      const shown = others.filter(({ id }) => people.has(id) || (people.size < mostPeople && people.add(id)));
      const named = shown.map(({ id, name }) => ({ id, name: name ?? '' }));
      listed.push({ series, meeting, topic: topic ?? '', at, people: named });
    }
  }
  return listed;
}

/** By series, found by person: joined in one statement, SQLite would begin with every meeting of the tenant. */
async function latestOf(db: Database, { tenant, id }: Self, since: number) {
  const [attended, hosted] = await Promise.all([
    db
      .selectFrom('joined')
      .select('series')
      .where('tenant', '=', tenant)
      .where('person', '=', id)
      .where('name', 'is not', null)
      .execute(),
    db
      .selectFrom('meeting')
      .select('series')
      .distinct()
      .where('tenant', '=', tenant)
      .where('host_id', '=', id)
      .execute(),
  ]);
  const isAttended = new Set(attended.map(({ series }) => series));
  const all = [...new Set([...attended, ...hosted].map(({ series }) => series))];
  const latest = [];
  for (let from = 0; from < all.length; from += mostSeries)
    latest.push(...(await latestIn(db, tenant, all.slice(from, from + mostSeries))));
  return latest
    .filter(({ series, host_id, at }) => at >= since && (isAttended.has(series) || host_id === id))
    .toSorted((a, b) => b.at - a.at)
    .slice(0, mostSeries);
}

function latestIn(db: Database, tenant: string, series: string[]) {
  return db
    .selectFrom('meeting')
    .where('tenant', '=', tenant)
    .where('series', 'in', series)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('meeting as later')
            .select('later.id')
            .whereRef('later.tenant', '=', 'meeting.tenant')
            .whereRef('later.series', '=', 'meeting.series')
            .whereRef('later.number', '>', 'meeting.number'),
        ),
      ),
    )
    .select(['series', 'id as meeting', 'topic', 'started_at as at', 'host_id'])
    .execute();
}

function othersIn(db: Database, { tenant, id }: Self, batch: { series: string }[]) {
  return db
    .selectFrom('joined')
    .where('tenant', '=', tenant)
    .where(
      'series',
      'in',
      batch.map(({ series }) => series),
    )
    .where('name', 'is not', null)
    .where('person', '!=', id)
    .select(['series', 'person as id', 'name'])
    .orderBy('name')
    .orderBy('person')
    .execute();
}
