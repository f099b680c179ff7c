import type { Member } from '../core/people.ts';
import { chatKey, type At, type ChatAt } from '../core/scope.ts';
import type { Database, Trx } from '../platform/database/database.ts';

export type Joining = Pick<Member, 'id' | 'name' | 'isExternal'>;

/** People already stored keep their first meeting. */
export async function noteJoined(
  trx: Trx,
  at: ChatAt,
  { people, number }: { people: Joining[]; number: number },
): Promise<void> {
  await trx
    .updateTable('joined')
    .set({ name: null })
    .where((eb) => eb.and(chatKey(at)))
    .where('name', 'is not', null)
    .execute();
  if (people.length === 0) return;
  const rows = people.map(({ id: person, name, isExternal }) => ({
    ...chatKey(at),
    person,
    number,
    name: isExternal ? null : name,
  }));
  await trx
    .insertInto('joined')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'series', 'person']).doUpdateSet((eb) => ({ name: eb.ref('excluded.name') })),
    )
    .execute();
}

/** People of this tenant who were in the chat when its latest meeting began, without those who removed their name. */
export async function namesHere(db: Database, at: ChatAt): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('joined')
    .select(['person', 'name'])
    .where((eb) => eb.and(chatKey(at)))
    .where('name', 'is not', null)
    .execute();
  return new Map(rows.map(({ person, name }) => [person, name ?? '']));
}

/** With the last meeting of a chat. True if it was the last. */
export async function forgetPeople(trx: Trx, at: At): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('joined')
    .where((eb) => eb.and(chatKey(at)))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('meeting')
            .select('id')
            .where((one) => one.and(chatKey(at)))
            .where('id', '!=', at.meeting),
        ),
      ),
    )
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
