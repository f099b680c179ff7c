import type { Decision } from '#contract/decision.ts';
import type { OpenItems } from '#contract/recap.ts';
import type { Database } from '../database/database.ts';
import { decisionIn } from '../database/rows.ts';
import type { MeetingKey, Series } from '../http/scope.ts';
import { filedIn } from './store.ts';

/** What earlier meetings left, the reader's own first: actions not done (or done since `since`), the last recap's questions, decisions not made. */
export async function findOpenItems(
  db: Database,
  series: Series,
  before: string | null,
  since: number,
  you: string,
): Promise<Omit<OpenItems, 'unshared' | 'changed'>> {
  const last = await lastFiled(db, series, before);
  const decisions = await openDecisions(db, series, before);
  if (!last) return { since: decisions[0]?.at ?? null, actions: [], questions: [], concerns: [], decisions };
  const actions = await db
    .selectFrom('action')
    .selectAll()
    .where('tenant', '=', series.tenant)
    .where('series', '=', series.id)
    .$if(before !== null, (query) => query.where('meeting', '!=', before ?? ''))
    .where((eb) => eb.or([eb('done_at', 'is', null), eb('done_at', '>=', since)]))
    .orderBy((eb) => eb.case().when('owner_id', '=', you).then(0).else(1).end())
    .orderBy(
      (eb) => eb.fn.coalesce('moved_due', 'due'),
      (order) => order.asc().nullsLast(),
    )
    .orderBy('position')
    .limit(100)
    .execute();
  return {
    since: last.startedAt,
    actions: actions.map((row) => ({
      id: row.id,
      what: row.what,
      owner: row.owner_name === null ? null : { id: row.owner_id, name: row.owner_name },
      helpers: JSON.parse(row.helpers_json),
      due: row.moved_due ?? row.due,
      dueWords: row.moved_due === null ? row.due_words : '',
      moved: row.moved_due === null ? null : { from: row.moved_from, reason: row.moved_reason ?? '' },
      isYours: row.owner_id === you,
      isDone: row.done_at !== null,
    })),
    questions: last.filed.questions,
    concerns: last.filed.concerns.filter(({ isAnswered }) => !isAnswered),
    decisions,
  };
}

interface Unshared {
  reader: { id: string; isOrganizer: boolean };
  /** Whether there are concerns that the reader may read. */
  hasConcerns: (db: Database, meeting: MeetingKey, reader: Unshared['reader']) => Promise<boolean>;
}

/** The last meeting before, where its host never closed it and left something that this reader can share. */
export async function findUnshared(
  db: Database,
  series: Series,
  before: string | null,
  { reader, hasConcerns }: Unshared,
): Promise<OpenItems['unshared']> {
  const last = await db
    .selectFrom('meeting')
    .select(['id', 'started_at', 'stage', 'host_id'])
    .where('tenant', '=', series.tenant)
    .where('series', '=', series.id)
    .$if(before !== null, (query) => query.where('id', '!=', before ?? ''))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last || last.stage === 'after') return null;
  if (!reader.isOrganizer && last.host_id !== reader.id) return null;
  const left = await Promise.all(
    (['recap', 'decision', 'mistake'] as const).map((table) =>
      db
        .selectFrom(table)
        .select('meeting')
        .where('tenant', '=', series.tenant)
        .where('series', '=', series.id)
        .where('meeting', '=', last.id)
        .limit(1)
        .executeTakeFirst(),
    ),
  );
  const key = { tenant: series.tenant, series: series.id, meeting: last.id };
  const isLeft = left.some((row) => row !== undefined) || (await hasConcerns(db, key, reader));
  return isLeft ? { meeting: last.id, startedAt: last.started_at } : null;
}

async function lastFiled(db: Database, series: Series, before: string | null) {
  const row = await db
    .selectFrom('recap')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.tenant', '=', 'recap.tenant')
        .onRef('meeting.series', '=', 'recap.series')
        .onRef('meeting.id', '=', 'recap.meeting'),
    )
    .where('recap.tenant', '=', series.tenant)
    .where('recap.series', '=', series.id)
    .where('recap.filed_json', 'is not', null)
    .$if(before !== null, (query) => query.where('recap.meeting', '!=', before ?? ''))
    .select(['recap.filed_json', 'meeting.started_at'])
    .orderBy('meeting.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row?.filed_json) return undefined;
  const filed = filedIn(row.filed_json);
  return { filed, startedAt: row.started_at };
}

async function openDecisions(db: Database, series: Series, before: string | null): Promise<Decision[]> {
  const rows = await db
    .selectFrom('decision')
    .selectAll()
    .where('tenant', '=', series.tenant)
    .where('series', '=', series.id)
    .where('state', 'in', ['proposed', 'put_off'])
    .where('superseded_by', 'is', null)
    .$if(before !== null, (query) => query.where('meeting', '!=', before ?? ''))
    .orderBy('at')
    .limit(100)
    .execute();
  return rows.map(decisionIn);
}
