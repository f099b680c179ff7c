import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Person } from '#contract/wire/people.ts';
import type { ActionChange } from '#contract/meeting/openItems.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { changeIn } from '../../meeting/outcomes.ts';
import type { Tables } from '../../platform/database/schema.ts';
import { chatKey, type ChatAt } from '../../core/scope.ts';

type ActionRow = Selectable<Tables['action']>;

export type Change =
  | { kind: 'done' }
  | { kind: 'reopened' }
  | { kind: 'moved'; to: string; reason: string }
  | { kind: 'handed'; from: string | null; to: Person }
  | { kind: 'dropped'; reason: string };

/**
 * `unchanged`: already in that state; `stale`: the caller saw an outdated state. Optimistic lock on the number of
 * changes: the second of two concurrent changes loses.
 */
export async function changeAction(
  trx: Trx,
  at: ChatAt,
  { row, change, by, at: nowMs }: { row: ActionRow; change: Change; by: Person; at: number },
): Promise<'changed' | 'unchanged' | 'stale'> {
  const standing = standingOf(row, change);
  if (standing !== 'open') return standing;
  const key = { ...chatKey(at), id: row.id };
  const changed = await trx
    .updateTable('action')
    .set({ ...setBy(row, change, nowMs), changes: row.changes + 1 })
    .where((eb) => eb.and({ ...key, changes: row.changes }))
    .returning('changes')
    .executeTakeFirst();
  if (!changed) return 'stale';
  await trx
    .insertInto('action_change')
    .values({
      ...key,
      id: randomUUID(),
      action: row.id,
      number: changed.changes,
      meeting: row.meeting,
      kind: change.kind,
      by_id: by.id,
      by_name: by.name,
      at: nowMs,
      from_id: change.kind === 'handed' ? row.owner_id : null,
      from_name: change.kind === 'handed' ? row.owner_name : null,
      to_id: change.kind === 'handed' ? change.to.id : null,
      to_name: change.kind === 'handed' ? change.to.name : null,
      day_from: change.kind === 'moved' ? (row.moved_due ?? row.due) : null,
      day_to: change.kind === 'moved' ? change.to : null,
      reason: 'reason' in change ? change.reason : '',
    })
    .execute();
  return 'changed';
}

function standingOf(row: ActionRow, change: Change): 'open' | 'unchanged' | 'stale' {
  const isClosed = row.done_at !== null;
  const isDropped = row.is_dropped === 1;
  switch (change.kind) {
    case 'done':
      return !isClosed ? 'open' : isDropped ? 'stale' : 'unchanged';
    case 'dropped':
      return !isClosed ? 'open' : isDropped ? 'unchanged' : 'stale';
    case 'reopened':
      return isClosed ? 'open' : 'unchanged';
    case 'moved':
      if (isClosed) return 'stale';
      return row.moved_due === change.to && row.moved_reason === change.reason ? 'unchanged' : 'open';
    case 'handed':
      if (isClosed) return 'stale';
      if (row.owner_id === change.to.id) return 'unchanged';
      return row.owner_id === change.from ? 'open' : 'stale';
  }
}

function setBy(row: ActionRow, change: Change, at: number): Partial<ActionRow> {
  switch (change.kind) {
    case 'done':
      return { done_at: at };
    case 'dropped':
      return { done_at: at, is_dropped: 1 };
    case 'reopened':
      return { done_at: null, is_dropped: 0 };
    case 'moved':
      return { moved_from: row.due, moved_due: change.to, moved_reason: change.reason };
    case 'handed':
      return { owner_id: change.to.id, owner_name: change.to.name };
  }
}

export async function latestChanges(
  db: Database,
  at: ChatAt,
  actions: Pick<ActionRow, 'id' | 'changes'>[],
): Promise<Map<string, ActionChange>> {
  const changed = actions.filter(({ changes }) => changes > 0).map(({ id }) => id);
  if (changed.length === 0) return new Map();
  const rows = await db
    .selectFrom('action_change')
    .selectAll()
    .where((eb) => eb.and(chatKey(at)))
    .where('action', 'in', changed)
    .orderBy('number')
    .execute();
  return new Map(rows.map((row) => [row.action, changeIn(row)]));
}
