import type { Selectable } from 'kysely';
import type { OwnedAction, RoomWish, Touch } from '#contract/meeting/ownership.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/schema.ts';
import { saveVersion } from '../../platform/database/versioned.ts';
import { dayIn } from '../../core/day.ts';
import { chatKey, meetingKey, type At, type ChatAt } from '../../core/scope.ts';

export interface StoredOwnership {
  action: string;
  person: string;
  touch: Touch | null;
  version: number;
  answer: OwnedAction['answer'];
  agreed: OwnedAction['agreed'];
  room: RoomWish | null;
}

export async function listOwnership(db: Database | Trx, at: At): Promise<StoredOwnership[]> {
  return (await ofMeeting(db, at).execute()).map(toStoredOwnership);
}

export interface OwnershipKey {
  action: string;
  person: string;
}

export async function findOwnership(
  db: Database | Trx,
  at: At,
  { action, person }: OwnershipKey,
): Promise<StoredOwnership | undefined> {
  const row = await ofMeeting(db, at).where('action', '=', action).where('person', '=', person).executeTakeFirst();
  return row && toStoredOwnership(row);
}

export type OwnerAnswer = Partial<
  Pick<Selectable<Tables['ownership']>, 'answered_at' | 'day' | 'said_to' | 'agreed_json' | 'room'>
>;

/** Leaves the host's half of the row unchanged. */
export async function saveOwnerAnswer(
  db: Database | Trx,
  at: At,
  { action, person, ...said }: OwnershipKey & OwnerAnswer,
): Promise<void> {
  await db
    .insertInto('ownership')
    .values({ ...blank(at, { action, person }), ...said })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'series', 'action', 'person'])
        .doUpdateSet(said)
        .where('ownership.meeting', '=', at.meeting),
    )
    .execute();
}

/**
 * Optimistic lock: undefined if `version` is stale. Leaves the owner's half unchanged; if the owner answered first,
 * the row exists at version 0.
 */
export async function saveTouch(
  db: Database | Trx,
  at: At,
  { action, person, version, touch }: OwnershipKey & { version: number; touch: Touch },
): Promise<number | undefined> {
  return saveVersion(db, 'ownership', {
    key: { ...meetingKey(at), action, person },
    version,
    set: { touch_json: JSON.stringify(touch) },
    first: blank(at, { action, person }),
  });
}

/** Owners of actions that `by` answers for, with a check-in since then that both agreed to. */
export async function checkedInWith(
  db: Database,
  at: ChatAt,
  { by, since, now }: { by: string; since: number; now: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('ownership')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.tenant', '=', 'ownership.tenant')
        .onRef('meeting.series', '=', 'ownership.series')
        .onRef('meeting.id', '=', 'ownership.meeting'),
    )
    .select(['ownership.person', 'ownership.agreed_json', 'meeting.time_zone'])
    .where('ownership.tenant', '=', at.tenant)
    .where('ownership.series', '=', at.chat)
    .where('ownership.agreed_json', '!=', '[]')
    .where('meeting.host_id', '=', by)
    .execute();
  return rows.flatMap(({ person, agreed_json, time_zone }) => {
    const agreed: OwnedAction['agreed'] = JSON.parse(agreed_json);
    const [from, to] = [dayIn(time_zone, since), dayIn(time_zone, now)];
    return agreed.some(({ day }) => day >= from && day <= to) ? [person] : [];
  });
}

export async function forgetAnswer(trx: Trx, at: ChatAt, { action, person }: OwnershipKey): Promise<void> {
  await trx
    .updateTable('ownership')
    .set({ answered_at: null, day: null, agreed_json: '[]' })
    .where((eb) => eb.and(chatKey(at)))
    .where('action', '=', action)
    .where('person', '=', person)
    .execute();
}

function ofMeeting(db: Database | Trx, at: At) {
  return db
    .selectFrom('ownership')
    .selectAll()
    .where((eb) => eb.and(meetingKey(at)));
}

function blank(at: At, { action, person }: OwnershipKey): Selectable<Tables['ownership']> {
  const unsaid = { answered_at: null, day: null, said_to: null, agreed_json: '[]', room: null };
  return { ...chatKey(at), action, person, meeting: at.meeting, touch_json: 'null', version: 0, ...unsaid };
}

function toStoredOwnership(row: Selectable<Tables['ownership']>): StoredOwnership {
  return {
    action: row.action,
    person: row.person,
    touch: JSON.parse(row.touch_json),
    version: row.version,
    answer: answerOf(row),
    agreed: JSON.parse(row.agreed_json),
    room: row.room,
  };
}

export function answerOf(row: {
  answered_at: number | null;
  day: string | null;
  said_to: string | null;
}): OwnedAction['answer'] {
  return row.answered_at === null ? null : { day: row.day, what: row.said_to };
}
