import type { Selectable } from 'kysely';
import type { Nomination, ToldStory } from '#contract/organization/story.ts';
import type { Person } from '#contract/wire/people.ts';
import { AppError } from '../../core/errors.ts';
import { chatKey, type ChatAt, type Self, type TenantAt } from '../../core/scope.ts';
import { latestMeetings } from '../../meeting/latest.ts';
import { transaction, type Database, type Trx } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/schema.ts';
import { askedUntil, lastOver } from './rules.ts';
import { mostNominations } from './tables.ts';

const meetingsLookedAt = 20;

/** People who had the chair in the chat's latest meetings. */
export async function listChaired(db: Database, at: ChatAt): Promise<string[]> {
  const meetings = await latestMeetings(db, at, meetingsLookedAt);
  if (meetings.length === 0) return [];
  const rows = await db
    .selectFrom('chair')
    .select('person')
    .where((eb) => eb.and(chatKey(at)))
    .where(
      'meeting',
      'in',
      meetings.map(({ id }) => id),
    )
    .execute();
  return rows.map(({ person }) => person);
}

interface Nominating {
  id: string;
  by: string;
  to: Person;
  behaviour: string;
  text: string;
  at: number;
}

/** Idempotent. False if the id is somebody else's. */
export function nominate(db: Database, { tenant }: TenantAt, one: Nominating): Promise<boolean> {
  const { id, by, to, behaviour, text, at } = one;
  return transaction(db, async (trx) => {
    const there = await nominationsIn(trx, tenant).select('by_id').where('id', '=', id).executeTakeFirst();
    if (there) return there.by_id === by;
    const { count } = await nominationsIn(trx, tenant)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('by_id', '=', by)
      .where('at', '>', lastOver(at))
      .executeTakeFirstOrThrow();
    if (Number(count) >= mostNominations) throw new AppError('too_many_here', 'There is no room for more of these');
    const about = { tenant, id, behaviour, text };
    await trx
      .insertInto('nomination')
      .values({ ...about, by_id: by, to_id: to.id, to_name: to.name, at })
      .execute();
    const leader = { leader_id: to.id, leader_name: to.name };
    await trx
      .insertInto('story')
      .values({ ...about, ...leader, state: 'asked', channels_json: '[]', until: askedUntil(at) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return true;
  });
}

export async function listSent(db: Database, { tenant, id }: Self, nowMs: number): Promise<Nomination[]> {
  const rows = await nominationsIn(db, tenant)
    .selectAll()
    .where('by_id', '=', id)
    .where('at', '>', lastOver(nowMs))
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    to: { id: row.to_id, name: row.to_name },
    behaviour: row.behaviour,
    text: row.text,
    at: row.at,
  }));
}

/** Returns the leader, or undefined if it isn't theirs. Deletes the story only while the leader hasn't answered. */
export function takeBack(db: Database, { tenant, id: by }: Self, id: string): Promise<string | undefined> {
  return transaction(db, async (trx) => {
    const taken = await trx
      .deleteFrom('nomination')
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .where('by_id', '=', by)
      .returning('to_id')
      .executeTakeFirst();
    if (!taken) return undefined;
    await trx
      .deleteFrom('story')
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .where('leader_id', '=', taken.to_id)
      .where('state', '=', 'asked')
      .execute();
    return taken.to_id;
  });
}

export type StoryRow = Selectable<Tables['story']>;

export function listOfLeader(db: Database, { tenant, id }: Self, nowMs: number): Promise<StoryRow[]> {
  return storiesIn(db, tenant)
    .selectAll()
    .where('leader_id', '=', id)
    .where('until', '>', nowMs)
    .orderBy('until')
    .orderBy('id')
    .execute();
}

export async function findOfLeader(db: Database, self: Self, id: string, nowMs: number): Promise<StoryRow | undefined> {
  return (await listOfLeader(db, self, nowMs)).find((row) => row.id === id);
}

/** Conditional update: of two windows the first yes counts. */
export async function agree(
  db: Database,
  { tenant, id: leader }: Self,
  { id, text, channels, until }: Pick<ToldStory, 'id' | 'text' | 'channels' | 'until'>,
): Promise<boolean> {
  const agreed = await db
    .updateTable('story')
    .set({ text, channels_json: JSON.stringify(channels), until, state: 'agreed' })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('leader_id', '=', leader)
    .where('state', '=', 'asked')
    .returning('id')
    .executeTakeFirst();
  return agreed !== undefined;
}

export async function refuse(
  db: Database,
  { tenant, id: leader }: Self,
  id: string,
): Promise<StoryRow['state'] | undefined> {
  const refused = await db
    .deleteFrom('story')
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('leader_id', '=', leader)
    .returning('state')
    .executeTakeFirst();
  return refused?.state;
}

export function listAgreed(db: Database, { tenant }: TenantAt, nowMs: number): Promise<StoryRow[]> {
  return storiesIn(db, tenant)
    .selectAll()
    .where('state', '=', 'agreed')
    .where('until', '>', nowMs)
    .orderBy('until')
    .orderBy('id')
    .execute();
}

export async function deleteOver(db: Database, { tenant }: TenantAt, nowMs: number): Promise<boolean> {
  const stories = await db
    .deleteFrom('story')
    .where('tenant', '=', tenant)
    .where('state', 'in', ['asked', 'agreed'])
    .where('until', '<=', nowMs)
    .executeTakeFirst();
  const sent = await db
    .deleteFrom('nomination')
    .where('tenant', '=', tenant)
    .where('at', '<=', lastOver(nowMs))
    .executeTakeFirst();
  return stories.numDeletedRows + sent.numDeletedRows > 0n;
}

function nominationsIn(db: Database | Trx, tenant: string) {
  return db.selectFrom('nomination').where('tenant', '=', tenant);
}

function storiesIn(db: Database | Trx, tenant: string) {
  return db.selectFrom('story').where('tenant', '=', tenant);
}
