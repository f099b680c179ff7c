import type { Selectable } from 'kysely';
import type { Mine, MyAction, NoLonger, RoomWish, Touch } from '#contract/ownership.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/schema.ts';
import { chatKey, meetingKey, type At, type ChatAt, type Self } from '../../core/scope.ts';

/** What host and owner have agreed about one action. */
export interface StoredOwnership {
  action: string;
  person: string;
  touch: Touch | null;
  version: number;
  answer: Mine['answer'];
  agreed: Mine['agreed'];
  room: RoomWish | null;
}

export async function listOwnership(db: Database | Trx, at: At): Promise<StoredOwnership[]> {
  return (await ofMeeting(db, at).execute()).map(toStoredOwnership);
}

export async function findOwnership(
  db: Database | Trx,
  at: At,
  action: string,
  person: string,
): Promise<StoredOwnership | undefined> {
  const row = await ofMeeting(db, at).where('action', '=', action).where('person', '=', person).executeTakeFirst();
  return row && toStoredOwnership(row);
}

export type OwnerAnswer = Partial<
  Pick<Selectable<Tables['ownership']>, 'answered_at' | 'day' | 'said_to' | 'agreed_json' | 'room'>
>;

/** Keeps what the owner has said; the host's half stays as it is. */
export async function saveOwnerAnswer(
  db: Database | Trx,
  at: At,
  action: string,
  person: string,
  said: OwnerAnswer,
): Promise<void> {
  await db
    .insertInto('ownership')
    .values({ ...blank(at, action, person), ...said })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'series', 'action', 'person'])
        .doUpdateSet(said)
        .where('ownership.meeting', '=', at.meeting),
    )
    .execute();
}

/** The new version, or undefined if `version` is no longer the latest; the owner's half stays as it is. */
export async function saveTouch(
  db: Database | Trx,
  at: At,
  action: string,
  person: string,
  version: number,
  touch: Touch,
): Promise<number | undefined> {
  const written = { touch_json: JSON.stringify(touch), version: version + 1 };
  if (version === 0) {
    const added = await db
      .insertInto('ownership')
      .values({ ...blank(at, action, person), ...written })
      // If the owner answered first, the row exists, at version 0.
      .onConflict((conflict) =>
        conflict
          .columns(['tenant', 'series', 'action', 'person'])
          .doUpdateSet(written)
          .where('ownership.meeting', '=', at.meeting)
          .where('ownership.version', '=', 0),
      )
      .returning('version')
      .executeTakeFirst();
    return added?.version;
  }
  const saved = await db
    .updateTable('ownership')
    .set(written)
    .where((eb) => eb.and(meetingKey(at)))
    .where('action', '=', action)
    .where('person', '=', person)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst();
  return saved?.version;
}

/** Discards this person's earlier answer to the action. */
export async function forgetAnswer(trx: Trx, at: ChatAt, action: string, person: string): Promise<void> {
  await trx
    .updateTable('ownership')
    .set({ answered_at: null, day: null, agreed_json: '[]' })
    .where((eb) => eb.and(chatKey(at)))
    .where('action', '=', action)
    .where('person', '=', person)
    .execute();
}

const mostActions = 200;

/** Asked by the person alone, over all series of their tenant: what is open, and what was done since. */
export async function listActionsOf(db: Database, { tenant, id }: Self, since: number): Promise<MyAction[]> {
  const rows = await db
    .selectFrom('action')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.tenant', '=', 'action.tenant')
        .onRef('meeting.series', '=', 'action.series')
        .onRef('meeting.id', '=', 'action.meeting'),
    )
    .where('action.tenant', '=', tenant)
    .where('action.owner_id', '=', id)
    .where((eb) => eb.or([eb('action.done_at', 'is', null), eb('action.done_at', '>=', since)]))
    .where('action.is_dropped', '=', 0)
    .select([
      'action.series',
      'action.id',
      'action.what',
      'action.owner_name',
      'action.due',
      'action.due_words',
      'action.moved_from',
      'action.moved_due',
      'action.moved_reason',
      'action.done_at',
      'meeting.host_id',
      'meeting.host_name',
      'meeting.started_at',
    ])
    .orderBy(
      (eb) => eb.fn.coalesce('action.moved_due', 'action.due'),
      (order) => order.asc().nullsLast(),
    )
    .orderBy('meeting.started_at')
    .orderBy('action.position')
    .limit(mostActions)
    .execute();
  return rows.map((row) => ({
    series: row.series,
    id: row.id,
    what: row.what,
    owner: { id, name: row.owner_name ?? '' },
    due: row.moved_due ?? row.due,
    dueWords: row.moved_due === null ? row.due_words : '',
    moved: row.moved_due === null ? null : { from: row.moved_from, reason: row.moved_reason ?? '' },
    isDone: row.done_at !== null,
    answerable: { id: row.host_id, name: row.host_name },
    at: row.started_at,
  }));
}

/** This person's actions that others handed on or dropped since then, across all series of the tenant. Newest first. */
export async function listNoLonger(db: Database, { tenant, id }: Self, since: number): Promise<NoLonger[]> {
  const changes = db
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
  // Found by their owner first: PostgreSQL would start from every change in the tenant.
  const theirs = await db
    .selectFrom('action')
    .select(['series', 'id'])
    .where('tenant', '=', tenant)
    .where('owner_id', '=', id)
    .where('is_dropped', '=', 1)
    .where('done_at', '>=', since)
    .orderBy('done_at', 'desc')
    .limit(mostActions)
    .execute();
  const [handed, dropped] = await Promise.all([
    changes
      .where('action_change.from_id', '=', id)
      .where((eb) => eb.or([eb('action.owner_id', '!=', id), eb('action.owner_id', 'is', null)]))
      .execute(),
    theirs.length === 0
      ? []
      : changes
          .where('action_change.kind', '=', 'dropped')
          .where((eb) =>
            eb.or(
              theirs.map(({ series, id: action }) =>
                eb.and([eb('action_change.series', '=', series), eb('action_change.action', '=', action)]),
              ),
            ),
          )
          .execute(),
  ]);
  const latest = new Map([...handed, ...dropped].toReversed().map((row) => [`${row.series} ${row.action}`, row]));
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

function ofMeeting(db: Database | Trx, at: At) {
  return db
    .selectFrom('ownership')
    .selectAll()
    .where((eb) => eb.and(meetingKey(at)));
}

function blank(at: At, action: string, person: string): Selectable<Tables['ownership']> {
  const unsaid = { answered_at: null, day: null, said_to: null, agreed_json: '[]', room: null };
  return { ...chatKey(at), action, person, meeting: at.meeting, touch_json: 'null', version: 0, ...unsaid };
}

function toStoredOwnership(row: Selectable<Tables['ownership']>): StoredOwnership {
  return {
    action: row.action,
    person: row.person,
    touch: JSON.parse(row.touch_json),
    version: row.version,
    answer: row.answered_at === null ? null : { day: row.day, what: row.said_to },
    agreed: JSON.parse(row.agreed_json),
    room: row.room,
  };
}
