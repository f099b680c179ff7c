import type { Selectable } from 'kysely';
import type { Section, SectionState } from '#contract/meeting/handover.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/schema.ts';
import { chatKey, meetingKey, type At, type ChatAt } from '../../core/scope.ts';

export async function listSections(db: Database | Trx, at: At): Promise<Section[]> {
  const rows = await db
    .selectFrom('section')
    .selectAll()
    .where((eb) => eb.and(meetingKey(at)))
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(toSection);
}

export async function countGiven(db: Database, at: ChatAt, by: string): Promise<number> {
  const { count } = await db
    .selectFrom('section')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where((eb) => eb.and(chatKey(at)))
    .where('by_id', '=', by)
    .where('state', '=', 'accepted')
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function closerOf(db: Database | Trx, at: At): Promise<string | undefined> {
  const all = await listSections(db, at);
  return all.find(({ kind, state }) => kind === 'closing' && state === 'accepted')?.to.id;
}

export async function addSection(
  trx: Trx,
  at: At,
  { id, by, state, at: nowMs, ...content }: Section & { at: number },
): Promise<boolean> {
  const added = await trx
    .insertInto('section')
    .values({
      ...meetingKey(at),
      id,
      by_id: by.id,
      by_name: by.name,
      content_json: JSON.stringify(content),
      state,
      at: nowMs,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** Conditional update: false if the section is gone or was answered meanwhile. */
export async function setState(
  trx: Trx,
  at: ChatAt,
  { section, to }: { section: Pick<Section, 'id' | 'state'>; to: SectionState },
): Promise<boolean> {
  const changed = await trx
    .updateTable('section')
    .set({ state: to })
    .where((eb) => eb.and(chatKey(at)))
    .where('id', '=', section.id)
    .where('state', '=', section.state)
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}

export async function deleteSections(trx: Trx, at: ChatAt, sections: string[]): Promise<void> {
  if (sections.length === 0) return;
  await trx
    .deleteFrom('section')
    .where((eb) => eb.and(chatKey(at)))
    .where('id', 'in', sections)
    .execute();
}

function toSection({ id, by_id, by_name, content_json, state }: Selectable<Tables['section']>): Section {
  return { id, by: { id: by_id, name: by_name }, state, ...JSON.parse(content_json) };
}
