import type { MyAction, NoLonger } from '#contract/meeting/ownership.ts';
import type { Self } from '../../core/scope.ts';
import type { Database } from '../../platform/database/database.ts';
import { linkInto } from '../../platform/delivery/card.ts';
import type { Services } from '../../platform/services.ts';
import { answerOf } from './store.ts';

const mostActions = 200;

/** Later, whoever hasn't answered has been asked long enough. */
const askedMs = 14 * 86_400_000;

export async function listActionsOf(
  { db, config }: Pick<Services, 'db' | 'config'>,
  self: Self,
  { doneSince, nowMs }: { doneSince: number; nowMs: number },
): Promise<MyAction[]> {
  const rows = await ownedBy(db, self, doneSince).execute();
  return rows.map((row) => ({
    series: row.series,
    meeting: row.meeting,
    topic: row.topic ?? '',
    link: linkTo(row, self.tenant, config),
    id: row.id,
    what: row.what,
    owner: { id: self.id, name: row.owner_name ?? '' },
    due: row.moved_due ?? row.due,
    dueWords: row.moved_due === null ? row.due_words : '',
    moved: row.moved_due === null ? null : { from: row.moved_from, reason: row.moved_reason ?? '' },
    isDone: row.done_at !== null,
    asked: isAsked(row, self, nowMs) ? { answer: answerOf(row) } : null,
    answerable: { id: row.host_id, name: row.host_name },
    at: row.started_at,
  }));
}

type OwnedRow = Awaited<ReturnType<ReturnType<typeof ownedBy>['execute']>>[number];

function isAsked({ host_id, moved_due, done_at, started_at }: OwnedRow, { id }: Self, nowMs: number): boolean {
  return host_id !== id && moved_due === null && done_at === null && started_at > nowMs - askedMs;
}

function linkTo(
  { series: chat, id, meeting }: Record<'series' | 'id' | 'meeting', string>,
  tenant: string,
  { catalogAppId, publicUrl }: Services['config'],
): string {
  return linkInto({ chat, tenant, catalogAppId, publicUrl }, { to: 'action', meeting, action: id });
}

function ownedBy(db: Database, { tenant, id }: Self, since: number) {
  return db
    .selectFrom('action')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.tenant', '=', 'action.tenant')
        .onRef('meeting.series', '=', 'action.series')
        .onRef('meeting.id', '=', 'action.meeting'),
    )
    .leftJoin('ownership', (join) =>
      join
        .onRef('ownership.tenant', '=', 'action.tenant')
        .onRef('ownership.series', '=', 'action.series')
        .onRef('ownership.action', '=', 'action.id')
        .onRef('ownership.person', '=', 'action.owner_id'),
    )
    .where('action.tenant', '=', tenant)
    .where('action.owner_id', '=', id)
    .where((eb) => eb.or([eb('action.done_at', 'is', null), eb('action.done_at', '>=', since)]))
    .where('action.is_dropped', '=', 0)
    .select(['action.series', 'action.id', 'action.what', 'action.owner_name', 'action.due', 'action.due_words'])
    .select(['action.moved_from', 'action.moved_due', 'action.moved_reason', 'action.done_at'])
    .select(['ownership.answered_at', 'ownership.day', 'ownership.said_to'])
    .select(['action.meeting', 'meeting.topic', 'meeting.host_id', 'meeting.host_name', 'meeting.started_at'])
    .orderBy(
      (eb) => eb.fn.coalesce('action.moved_due', 'action.due'),
      (order) => order.asc().nullsLast(),
    )
    .orderBy('meeting.started_at')
    .orderBy('action.position')
    .limit(mostActions);
}

export async function listNoLonger(db: Database, self: Self, since: number): Promise<NoLonger[]> {
  const changes = changesByOthers(db, self, since);
  const dropped = await droppedOf(db, self, since);
  const [handed, drops] = await Promise.all([
    changes
      .where('action_change.from_id', '=', self.id)
      .where((eb) => eb.or([eb('action.owner_id', '!=', self.id), eb('action.owner_id', 'is', null)]))
      .execute(),
    dropped.length === 0
      ? []
      : changes
          .where('action_change.kind', '=', 'dropped')
          .where((eb) =>
            eb.or(
              dropped.map(({ series, id: action }) =>
                eb.and([eb('action_change.series', '=', series), eb('action_change.action', '=', action)]),
              ),
            ),
          )
          .execute(),
  ]);
  const latest = new Map([...handed, ...drops].toReversed().map((row) => [`${row.series} ${row.action}`, row]));
  return [...latest.values()].toReversed().map((row) => ({
    series: row.series,
    id: row.action,
    what: row.what,
    kind: row.kind === 'handed' ? 'handed' : 'dropped',
    by: { id: row.by_id, name: row.by_name },
    at: row.at,
    to: row.to_name === null ? null : { id: row.to_id, name: row.to_name },
    reason: row.reason,
  }));
}

function changesByOthers(db: Database, { tenant, id }: Self, since: number) {
  return db
    .selectFrom('action_change')
    .innerJoin('action', (join) =>
      join
        .onRef('action.tenant', '=', 'action_change.tenant')
        .onRef('action.series', '=', 'action_change.series')
        .onRef('action.id', '=', 'action_change.action'),
    )
    .where('action_change.tenant', '=', tenant)
    .where('action_change.by_id', '!=', id)
    .where('action_change.at', '>=', since)
    .selectAll('action_change')
    .select('action.what')
    .orderBy('action_change.at', 'desc')
    .orderBy('action_change.number', 'desc')
    .limit(mostActions);
}

/** By owner first: otherwise PostgreSQL starts from every change in the tenant. */
function droppedOf(db: Database, { tenant, id }: Self, since: number) {
  return db
    .selectFrom('action')
    .select(['series', 'id'])
    .where('tenant', '=', tenant)
    .where('owner_id', '=', id)
    .where('is_dropped', '=', 1)
    .where('done_at', '>=', since)
    .orderBy('done_at', 'desc')
    .limit(mostActions)
    .execute();
}
