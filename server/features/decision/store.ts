import type { Selectable } from 'kysely';
import type { Decision, DecisionState } from '#contract/meeting/decision.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { decisionIn } from '../../meeting/outcomes.ts';
import type { Tables } from '../../platform/database/schema.ts';
import { batchByKey, isOneOf } from '../../platform/database/batchByKey.ts';
import { saveVersion } from '../../platform/database/versioned.ts';
import { chatKey, meetingKey, type At, type ChatAt } from '../../core/scope.ts';

type Row = Selectable<Tables['decision']>;

export async function listDecisions(db: Database | Trx, at: At): Promise<Decision[]> {
  const rows = db.isTransaction
    ? await inChat(db, at).where('meeting', '=', at.meeting).orderBy('at').orderBy('id').execute()
    : await decisionsOf(db, at.tenant, { series: at.chat, meeting: at.meeting });
  return rows.map(decisionIn);
}

const decisionsOf = batchByKey(async (db, tenant, keys: Pick<Row, 'series' | 'meeting'>[]) => {
  const rows = await db
    .selectFrom('decision')
    .selectAll()
    .where('tenant', '=', tenant)
    .where(isOneOf(['series', 'meeting'], keys))
    .orderBy('at')
    .orderBy('id')
    .execute();
  return keys.map((key) => rows.filter((row) => row.meeting === key.meeting && row.series === key.series));
});

export async function findDecision(db: Database | Trx, at: ChatAt, id: string): Promise<Decision | undefined> {
  const row = await inChat(db, at).where('id', '=', id).executeTakeFirst();
  return row && decisionIn(row);
}

/** Reinstates the decisions that a deleted meeting's decisions had replaced. Returns whether it had any. */
export async function restoreReplaced(trx: Trx, at: At): Promise<boolean> {
  const own = await trx
    .selectFrom('decision')
    .select('id')
    .where((eb) => eb.and(meetingKey(at)))
    .execute();
  if (own.length === 0) return false;
  const ids = own.map(({ id }) => id);
  await trx
    .updateTable('decision')
    .set({ superseded_by: null })
    .where((eb) => eb.and(chatKey(at)))
    .where('superseded_by', 'in', ids)
    .execute();
  return true;
}

/** Optimistic lock: writes version + 1; false if `decision.version` is stale (0: if the id is taken). */
export async function saveDecision(trx: Trx, at: ChatAt, decision: Decision): Promise<boolean> {
  const saved = await saveVersion(trx, 'decision', {
    key: { ...chatKey(at), id: decision.id },
    version: decision.version,
    set: {
      state: decision.state,
      content_json: JSON.stringify(decision.content),
      at: decision.at,
      supersedes: decision.supersedes,
    },
    first: { meeting: decision.meeting, superseded_by: null },
  });
  return saved !== undefined;
}

export async function isUpTo(trx: Trx, at: ChatAt, { id, number }: { id: string; number: number }): Promise<boolean> {
  const row = await trx
    .selectFrom('meeting')
    .select('number')
    .where((eb) => eb.and(chatKey(at)))
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined && row.number <= number;
}

interface Replacement {
  older: string;
  by: string;
}

/**
 * Conditional update: only the first decision to name the older one supersedes it. A proposal of the same meeting is
 * edited instead; one of an earlier meeting can't be.
 */
export async function supersede(trx: Trx, at: At, { older, by }: Replacement): Promise<boolean> {
  const claimed = await trx
    .updateTable('decision')
    .set({ superseded_by: by })
    .where((eb) => eb.and(chatKey(at)))
    .where('id', '=', older)
    .where((eb) =>
      eb.or([
        eb('state', 'in', ['final', 'put_off']),
        eb.and([eb('state', '=', 'proposed'), eb('meeting', '!=', at.meeting)]),
      ]),
    )
    .where((eb) => eb.or([eb('superseded_by', 'is', null), eb('superseded_by', '=', by)]))
    .returning('id')
    .executeTakeFirst();
  return claimed !== undefined;
}

export async function release(trx: Trx, at: ChatAt, { older, by }: Replacement): Promise<void> {
  await trx
    .updateTable('decision')
    .set({ superseded_by: null })
    .where((eb) => eb.and(chatKey(at)))
    .where('id', '=', older)
    .where('superseded_by', '=', by)
    .execute();
}

/**
 * Deletes a decision in one of `states` that neither replaces another nor is replaced. Returns its state; undefined:
 * nothing was deleted.
 */
export async function drop(
  trx: Trx,
  at: At,
  { id, states }: { id: string; states: readonly DecisionState[] },
): Promise<DecisionState | undefined> {
  const dropped = await trx
    .deleteFrom('decision')
    .where((eb) => eb.and(meetingKey(at)))
    .where('id', '=', id)
    .where('state', 'in', states)
    .where((eb) => eb.or([eb('state', '=', 'draft'), eb('supersedes', 'is', null)]))
    .where('superseded_by', 'is', null)
    .returning('state')
    .executeTakeFirst();
  return dropped?.state;
}

function inChat(db: Database | Trx, at: ChatAt) {
  return db
    .selectFrom('decision')
    .selectAll()
    .where((eb) => eb.and(chatKey(at)));
}
