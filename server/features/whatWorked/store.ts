import { randomUUID } from 'node:crypto';
import type { EditedNote } from '#contract/organization/whatWorked.ts';
import { notesShown } from '#contract/rules/organization/whatWorked.ts';
import { AppError } from '../../core/errors.ts';
import type { Self, TenantAt } from '../../core/scope.ts';
import { transaction, type Database, type Trx } from '../../platform/database/database.ts';
import type { DeleteWithName } from '../../platform/database/upkeep.ts';
import { mostNotes } from './tables.ts';

export interface Listed extends EditedNote {
  isOwn: boolean;
}

/** `behaviours`: of each the latest that aren't hidden. All of the person's own come first. */
export async function listNotes(db: Database, self: Self, behaviours: readonly string[]): Promise<Listed[]> {
  const ownRows = await notesOf(db, self).where('by_id', '=', self.id).orderBy('at', 'desc').orderBy('id').execute();
  const own = ownRows.map((row) => ({ ...row, isOwn: true }));
  const others = await latestOf(db, self, behaviours, (query) =>
    query.where('hidden', 'is', null).where('by_id', '!=', self.id),
  );
  return [...own, ...others.map((row) => ({ ...row, isOwn: false }))];
}

export function listHidden(db: Database, self: Self): Promise<EditedNote[]> {
  return notesOf(db, self).where('by_id', '=', self.id).where('hidden', 'is not', null).orderBy('id').execute();
}

/** All notes that others can read, and hidden ones besides, which take no place away from those. */
export async function listToEdit(db: Database, at: TenantAt, behaviours: readonly string[]): Promise<EditedNote[]> {
  const [shown, hidden] = await Promise.all([
    latestOf(db, at, behaviours, (query) => query.where('hidden', 'is', null)),
    latestOf(db, at, behaviours, (query) => query.where('hidden', 'is not', null)),
  ]);
  const notes = Map.groupBy([...shown, ...hidden], ({ behaviour }) => behaviour);
  return behaviours.flatMap((behaviour) => notes.get(behaviour) ?? []);
}

type Notes = ReturnType<typeof notesOf>;

async function latestOf(db: Database, at: TenantAt, behaviours: readonly string[], narrow: (query: Notes) => Notes) {
  const each = behaviours.map((behaviour) =>
    narrow(notesOf(db, at))
      .where('behaviour', '=', behaviour)
      .orderBy('at', 'desc')
      .orderBy('id')
      .limit(notesShown)
      .execute(),
  );
  return (await Promise.all(each)).flat();
}

/** Never selects who wrote it: a note without a name has an author only for their own requests. */
function notesOf(db: Database | Trx, { tenant }: TenantAt) {
  return db
    .selectFrom('what_worked')
    .where('tenant', '=', tenant)
    .select((eb) => [
      'id',
      'behaviour',
      'text',
      'hidden',
      eb.case().when('is_named', '=', 1).then(eb.ref('by_name')).else(null).end().as('by'),
    ]);
}

export async function countHelped(db: Database, { tenant, id }: Self, notes: readonly string[]) {
  if (notes.length === 0) return { counts: new Map<string, number>(), mine: new Set<string>() };
  const helped = db.selectFrom('helped').where('tenant', '=', tenant).where('note', 'in', notes);
  const [counted, mine] = await Promise.all([
    helped
      .select((eb) => ['note', eb.fn.countAll<number>().as('count')])
      .groupBy('note')
      .execute(),
    helped.select('note').where('person', '=', id).execute(),
  ]);
  return {
    counts: new Map(counted.map(({ note, count }) => [note, Number(count)])),
    mine: new Set(mine.map(({ note }) => note)),
  };
}

export interface NewNote {
  id: string;
  byName: string;
  behaviour: string;
  text: string;
  isNamed: boolean;
  at: number;
}

/** False if the id is taken by another note. */
export function addNote(db: Database, { tenant, id: by }: Self, note: NewNote): Promise<boolean> {
  const { id, behaviour, text } = note;
  return transaction(db, async (trx) => {
    const there = await trx
      .selectFrom('what_worked')
      .select(['by_id', 'behaviour', 'text'])
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .executeTakeFirst();
    if (there) return there.by_id === by && there.behaviour === behaviour && there.text === text;
    await refuseMore(trx, { tenant, by, behaviour });
    await trx
      .insertInto('what_worked')
      .values({
        tenant,
        id,
        by_id: by,
        by_name: note.isNamed ? note.byName : '',
        behaviour,
        text,
        is_named: note.isNamed ? 1 : 0,
        hidden: null,
        at: note.at,
      })
      .execute();
    return true;
  });
}

async function refuseMore(
  trx: Trx,
  { tenant, by, behaviour }: { tenant: string; by: string; behaviour: string },
): Promise<void> {
  const { count } = await trx
    .selectFrom('what_worked')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('tenant', '=', tenant)
    .where('by_id', '=', by)
    .where('behaviour', '=', behaviour)
    .executeTakeFirstOrThrow();
  if (Number(count) >= mostNotes) throw new AppError('too_many_here', 'There is no room for more of these');
}

export function removeNote(db: Database, { tenant, id: by }: Self, id: string): Promise<boolean> {
  return transaction(db, async (trx) => {
    const removed = await trx
      .deleteFrom('what_worked')
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .where('by_id', '=', by)
      .returning('id')
      .executeTakeFirst();
    if (!removed) return false;
    await trx.deleteFrom('helped').where('tenant', '=', tenant).where('note', '=', id).execute();
    return true;
  });
}

/** A note that this person can read and didn't write. */
export async function isReadable(db: Database, { tenant, id: reader }: Self, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('what_worked')
    .select('id')
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('by_id', '!=', reader)
    .where('hidden', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function sayHelped(
  db: Database,
  { tenant, id: person }: Self,
  { note, hasHelped, at }: { note: string; hasHelped: boolean; at: number },
): Promise<void> {
  // A unique index settles a double click: one per person.
  if (hasHelped)
    await db
      .insertInto('helped')
      .values({ tenant, id: randomUUID(), note, person, at })
      .onConflict((conflict) => conflict.columns(['tenant', 'note', 'person']).doNothing())
      .execute();
  else
    await db
      .deleteFrom('helped')
      .where('tenant', '=', tenant)
      .where('note', '=', note)
      .where('person', '=', person)
      .execute();
}

export async function hideNote(
  db: Database,
  { tenant }: TenantAt,
  { id, why }: { id: string; why: string | null },
): Promise<boolean> {
  const changed = await db
    .updateTable('what_worked')
    .set({ hidden: why })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}

/** A note without the name stays: whoever compares the lists before and after would learn whose it was. */
export const deleteNamedWithName: DeleteWithName = async (trx, { tenant, id }) => {
  const named = await trx
    .deleteFrom('what_worked')
    .where('tenant', '=', tenant)
    .where('by_id', '=', id)
    .where('is_named', '=', 1)
    .returning('id')
    .execute();
  if (named.length === 0) return;
  await trx
    .deleteFrom('helped')
    .where('tenant', '=', tenant)
    .where(
      'note',
      'in',
      named.map((note) => note.id),
    )
    .execute();
};
