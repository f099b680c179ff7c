import { sql, type Selectable } from 'kysely';
import type { Action, Filed } from '#contract/meeting/recap.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/schema.ts';
import { chatKey, meetingKey, type At, type ChatAt } from '../../core/scope.ts';

interface Refiling {
  filed: Filed;
  before: Filed | null;
}

/** Actions still in the recap keep their done state and their new owner; removed ones are deleted. */
export async function replaceActions(trx: Trx, at: At, { filed, before }: Refiling): Promise<void> {
  const kept = filed.actions.map(({ id }) => id);
  for (const [table, key] of [
    ['action', 'id'],
    ['action_change', 'action'],
  ] as const)
    await trx
      .deleteFrom(table)
      .where((eb) => eb.and(meetingKey(at)))
      .$if(kept.length > 0, (query) => query.where(sql.ref(key), 'not in', kept))
      .execute();
  const ownerBefore = new Map(before?.actions.map(({ id, owner }) => [id, JSON.stringify(owner)]));
  for (const [position, { id, what, owner, helpers, due, dueWords }] of filed.actions.entries()) {
    const said = { position, what, helpers_json: JSON.stringify(helpers), due, due_words: dueWords };
    const owned = { owner_id: owner?.id ?? null, owner_name: owner?.name ?? null };
    // If the correction leaves the owner unchanged, a later hand-on wins.
    const isOwnerKept = ownerBefore.get(id) === JSON.stringify(owner);
    const key = { ...meetingKey(at), id };
    const unmoved = { moved_from: null, moved_due: null, moved_reason: null };
    await trx
      .insertInto('action')
      .values({ ...said, ...owned, ...key, ...unmoved, done_at: null, is_dropped: 0, changes: 0 })
      .onConflict((conflict) =>
        conflict
          .columns(['tenant', 'series', 'id'])
          .doUpdateSet({ ...said, ...(!isOwnerKept && owned) })
          .where('action.meeting', '=', at.meeting),
      )
      .execute();
    // A date changed by the correction overrides a later move.
    await trx
      .updateTable('action')
      .set(unmoved)
      .where((eb) => eb.and(key))
      .where('moved_due', 'is not', null)
      .where((eb) => eb.fn.coalesce('moved_from', sql.lit('')), '!=', due ?? '')
      .execute();
  }
}

export function findAction(
  db: Database | Trx,
  at: ChatAt,
  id: string,
): Promise<Selectable<Tables['action']> | undefined> {
  return db
    .selectFrom('action')
    .selectAll()
    .where((eb) => eb.and(chatKey(at)))
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function listOwned(db: Database, at: At): Promise<{ id: string; what: string; owner: string }[]> {
  const rows = await db
    .selectFrom('action')
    .select(['id', 'what', 'owner_id'])
    .where((eb) => eb.and(meetingKey(at)))
    .where('done_at', 'is', null)
    .where('is_dropped', '=', 0)
    .orderBy('position')
    .execute();
  return rows.flatMap(({ id, what, owner_id }) => (owner_id === null ? [] : [{ id, what, owner: owner_id }]));
}

export async function handedOn(db: Database | Trx, at: At, actions: Action[]): Promise<Map<string, Action['owner']>> {
  const rows = await db
    .selectFrom('action')
    .select(['id', 'owner_id', 'owner_name'])
    .where((eb) => eb.and(meetingKey(at)))
    .where('changes', '>', 0)
    .execute();
  const shared = new Map(actions.map(({ id, owner }) => [id, owner?.id ?? null]));
  return new Map(
    rows
      .filter(({ id, owner_id }) => shared.has(id) && shared.get(id) !== owner_id)
      .map(({ id, owner_id, owner_name }) => [id, { id: owner_id, name: owner_name ?? '' }]),
  );
}
