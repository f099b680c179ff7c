import type { Person } from '#contract/wire/people.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { chatKey, meetingKey, type At, type ChatAt } from '../../core/scope.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import type { RotaChange, Rota, Turn } from './rules.ts';

export type TurnToday = Omit<Turn, 'number'> & { name: string };

export function listToday(db: Database | Trx, at: At): Promise<TurnToday[]> {
  return db
    .selectFrom('turn')
    .select(['person', 'name', 'standing'])
    .where((eb) => eb.and(meetingKey(at)))
    .orderBy('person')
    .execute();
}

export async function readRota(db: Database | Trx, at: ChatAt, meeting: MeetingRow): Promise<Rota> {
  const turns = await db
    .selectFrom('turn')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.tenant', '=', 'turn.tenant')
        .onRef('meeting.series', '=', 'turn.series')
        .onRef('meeting.id', '=', 'turn.meeting'),
    )
    .where('turn.tenant', '=', at.tenant)
    .where('turn.series', '=', at.chat)
    .select(['meeting.number', 'turn.person', 'turn.standing'])
    .execute();
  const joined = await db
    .selectFrom('joined')
    .where((eb) => eb.and(chatKey(at)))
    .select(['person', 'number'])
    .execute();
  const off = await db
    .selectFrom('off_rota')
    .where((eb) => eb.and(chatKey(at)))
    .select(['person', 'is_out', 'since'])
    .execute();
  return {
    number: meeting.number,
    turns,
    joined: new Map(joined.map(({ person, number }) => [person, number])),
    off: new Map(off.map(({ person, is_out, since }) => [person, { isOut: is_out === 1, since }])),
  };
}

export async function applyChanges(
  trx: Trx,
  at: At,
  { changes, people }: { changes: readonly RotaChange[]; people: ReadonlyMap<string, Person> },
): Promise<void> {
  for (const { person, standing } of changes) {
    const key = { ...meetingKey(at), person };
    if (standing === null)
      await trx
        .deleteFrom('turn')
        .where((eb) => eb.and(key))
        .execute();
    else
      await trx
        .insertInto('turn')
        .values({ ...key, name: people.get(person)?.name ?? '', standing })
        .onConflict((conflict) => conflict.columns(['tenant', 'series', 'meeting', 'person']).doUpdateSet({ standing }))
        .execute();
  }
}

export async function isOut(db: Database, at: ChatAt, person: string): Promise<boolean> {
  const row = await db
    .selectFrom('off_rota')
    .select('is_out')
    .where((eb) => eb.and(chatKey(at)))
    .where('person', '=', person)
    .executeTakeFirst();
  return row?.is_out === 1;
}

export async function saveOut(
  trx: Trx,
  at: ChatAt,
  { person, isOut, since }: { person: string; isOut: boolean; since: number },
): Promise<void> {
  const said = { is_out: isOut ? (1 as const) : (0 as const), since };
  await trx
    .insertInto('off_rota')
    .values({ ...chatKey(at), person, ...said })
    .onConflict((conflict) =>
      // Repeating the same choice keeps the earlier `since`.
      conflict.columns(['tenant', 'series', 'person']).doUpdateSet(said).where('off_rota.is_out', '!=', said.is_out),
    )
    .execute();
}
