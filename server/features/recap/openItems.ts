import { sql, type Selectable } from 'kysely';
import type { Named } from '#contract/wire/people.ts';
import { gone } from '#contract/rules/people.ts';
import { mostListed, type OpenAction, type OpenItems } from '#contract/meeting/openItems.ts';
import type { Action, CarriedOver } from '#contract/meeting/recap.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { closingIn, decisionIn } from '../../meeting/outcomes.ts';
import type { Tables } from '../../platform/database/schema.ts';
import { chatKey, type ChatAt } from '../../core/scope.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import { latestChanges } from './changes.ts';
import { filedIn } from './store.ts';

/** Selects items from before this meeting (null: the next one), open or closed since this instant. */
interface Before {
  meeting: Pick<MeetingRow, 'number'> | null;
  closedSince: number;
}

interface Looking extends Before {
  you: string;
  today: string;
  people: ReadonlyMap<string, unknown>;
}

export async function findOpenItems(
  db: Database,
  at: ChatAt,
  { you, today, people, ...before }: Looking,
): Promise<Omit<OpenItems, 'unshared' | 'changed'>> {
  const [last, actions, questions, decisions] = await Promise.all([
    lastFiled(db, at, before.meeting),
    listActions(db, at, { ...before, you }),
    listQuestions(db, at, before),
    listDecisions(db, at, before),
  ]);
  const latest = await latestChanges(db, at, actions.rows);
  const hasLeft = (owner: Named | null) => owner?.id != null && owner.id !== gone.id && !people.has(owner.id);
  return {
    since: last?.row.started_at ?? decisions.rows[0]?.at ?? null,
    actions: actions.rows.map((row): OpenAction => {
      const action = actionIn(row);
      return {
        ...action,
        moved: row.moved_due === null ? null : { from: row.moved_from, reason: row.moved_reason ?? '' },
        isYours: row.owner_id === you,
        isDone: row.done_at !== null && row.is_dropped === 0,
        isDropped: row.is_dropped === 1,
        isOverdue: row.done_at === null && action.due !== null && action.due < today,
        hasLeft: hasLeft(action.owner),
        latest: latest.get(row.id) ?? null,
      };
    }),
    questions: questions.rows.map((row) => ({ id: row.id, text: row.text, closed: closingIn(row) })),
    concerns: last?.filed.concerns.filter(({ isAnswered }) => !isAnswered) ?? [],
    decisions: decisions.rows.map(decisionIn),
    more: { actions: actions.more, questions: questions.more, decisions: decisions.more },
  };
}

export async function findOpen(db: Database | Trx, at: ChatAt, meeting: MeetingRow | undefined) {
  const before = { meeting: meeting ?? null, closedSince: Number.MAX_SAFE_INTEGER };
  const actions = await listActions(db, at, { ...before, you: null });
  const questions = await listQuestions(db, at, before);
  return {
    actions: actions.rows.map(actionIn),
    questions: questions.rows.map(({ text }) => text),
    more: actions.more + questions.more,
  };
}

export async function findCarriedOver(db: Database | Trx, at: ChatAt, meeting: MeetingRow): Promise<CarriedOver> {
  const last = await lastFiled(db, at, meeting);
  const since = last?.row.closed_at ?? last?.row.started_at ?? 0;
  const before = { meeting, closedSince: since };
  const actions = (await listActions(db, at, { ...before, you: null })).rows;
  const questions = (await listQuestions(db, at, { ...before, closedSince: Number.MAX_SAFE_INTEGER })).rows;
  const decisions = (await listDecisions(db, at, before)).rows;
  return {
    done: actions.filter((row) => row.done_at !== null && row.is_dropped === 0).map(actionIn),
    actions: actions.filter(({ done_at }) => done_at === null).map(actionIn),
    questions: questions.map(({ id, text }) => ({ id, text })),
    decisions: decisions.map(decisionIn),
  };
}

function actionIn(row: Selectable<Tables['action']>): Action {
  return {
    id: row.id,
    what: row.what,
    owner: row.owner_name === null ? null : { id: row.owner_id, name: row.owner_name },
    helpers: JSON.parse(row.helpers_json),
    due: row.moved_due ?? row.due,
    dueWords: row.moved_due === null ? row.due_words : '',
  };
}

interface Listed<Row> {
  rows: Row[];
  more: number;
}

/** By due date, so overdue ones come first; on a tie, `you` come first. */
async function listActions(
  db: Database | Trx,
  at: ChatAt,
  { meeting, closedSince, you }: Before & { you: string | null },
): Promise<Listed<Selectable<Tables['action']>>> {
  const earlier = db
    .selectFrom('action')
    .where((eb) => eb.and(chatKey(at)))
    .$if(meeting !== null, (query) => query.where('meeting', 'in', earlierThan(db, at, meeting?.number ?? 0)));
  const rows = await earlier
    .selectAll()
    .where((eb) => eb.or([eb('done_at', 'is', null), eb('done_at', '>=', closedSince)]))
    .orderBy((eb) => eb.case().when('done_at', 'is', null).then(0).else(1).end())
    .orderBy(
      (eb) => eb.fn.coalesce('moved_due', 'due'),
      (order) => order.asc().nullsLast(),
    )
    .orderBy((eb) => eb.case().when('owner_id', '=', you).then(0).else(1).end())
    .orderBy('position')
    .limit(mostListed)
    .execute();
  const open = rows.filter(({ done_at }) => done_at === null).length;
  if (rows.length < mostListed) return { rows, more: 0 };
  const { count } = await earlier.where('done_at', 'is', null).select(countAll).executeTakeFirstOrThrow();
  return { rows, more: Number(count) - open };
}

async function listQuestions(
  db: Database | Trx,
  at: ChatAt,
  { meeting, closedSince }: Before,
): Promise<Listed<Selectable<Tables['question']>>> {
  const earlier = db
    .selectFrom('question')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.tenant', '=', 'question.tenant')
        .onRef('meeting.series', '=', 'question.series')
        .onRef('meeting.id', '=', 'question.meeting'),
    )
    .where('question.tenant', '=', at.tenant)
    .where('question.series', '=', at.chat)
    .$if(meeting !== null, (query) => query.where('meeting.number', '<', meeting?.number ?? 0));
  const rows = await earlier
    .selectAll('question')
    .where((eb) => eb.or([eb('question.closed_at', 'is', null), eb('question.closed_at', '>=', closedSince)]))
    .orderBy((eb) => eb.case().when('question.closed_at', 'is', null).then(0).else(1).end())
    .orderBy('meeting.number')
    .orderBy('question.position')
    .limit(mostListed)
    .execute();
  const open = rows.filter(({ closed_at }) => closed_at === null).length;
  if (rows.length < mostListed) return { rows, more: 0 };
  const { count } = await earlier.where('question.closed_at', 'is', null).select(countAll).executeTakeFirstOrThrow();
  return { rows, more: Number(count) - open };
}

async function listDecisions(
  db: Database | Trx,
  at: ChatAt,
  { meeting }: Before,
): Promise<Listed<Selectable<Tables['decision']>>> {
  const open = db
    .selectFrom('decision')
    .where((eb) => eb.and(chatKey(at)))
    .where('state', 'in', ['proposed', 'put_off'])
    .where('superseded_by', 'is', null)
    .$if(meeting !== null, (query) => query.where('meeting', 'in', earlierThan(db, at, meeting?.number ?? 0)));
  const rows = await open.selectAll().orderBy('at').limit(mostListed).execute();
  if (rows.length < mostListed) return { rows, more: 0 };
  const { count } = await open.select(countAll).executeTakeFirstOrThrow();
  return { rows, more: Number(count) - rows.length };
}

const countAll = sql<number>`count(*)`.as('count');

function earlierThan(db: Database | Trx, at: ChatAt, number: number) {
  return db
    .selectFrom('meeting')
    .select('id')
    .where((eb) => eb.and(chatKey(at)))
    .where('number', '<', number);
}

async function lastFiled(db: Database | Trx, at: ChatAt, before: Pick<MeetingRow, 'number'> | null) {
  const row = await db
    .selectFrom('recap')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.tenant', '=', 'recap.tenant')
        .onRef('meeting.series', '=', 'recap.series')
        .onRef('meeting.id', '=', 'recap.meeting'),
    )
    .where('recap.tenant', '=', at.tenant)
    .where('recap.series', '=', at.chat)
    .where('recap.filed_json', 'is not', null)
    .$if(before !== null, (query) => query.where('meeting.number', '<', before?.number ?? 0))
    .select(['recap.filed_json', 'meeting.started_at', 'meeting.closed_at'])
    .orderBy('meeting.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row?.filed_json) return undefined;
  return { filed: filedIn(row.filed_json), row };
}
