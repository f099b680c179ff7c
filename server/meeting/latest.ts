import type { Database, Trx } from '../platform/database/database.ts';
import { chatKey, type ChatAt } from '../core/scope.ts';
import type { MeetingRow } from './row.ts';
import { beginning } from './rules.ts';
import { timesOf } from './view.ts';

interface Latest {
  most: number;
  /** The meeting in progress, where only those before it are wanted; null: the next is to come. */
  without?: string | null;
}

export function latestMeetings(
  db: Database | Trx,
  at: ChatAt,
  { most, without = null }: Latest,
): Promise<MeetingRow[]> {
  return latestFirst(db, at)
    .selectAll()
    .$if(without !== null, (query) => query.where('id', '!=', without ?? ''))
    .limit(most)
    .execute();
}

export async function latestMeeting(db: Database | Trx, at: ChatAt): Promise<MeetingRow | undefined> {
  const [latest] = await latestMeetings(db, at, { most: 1 });
  return latest;
}

export async function currentMeeting(db: Database | Trx, at: ChatAt, now: number): Promise<MeetingRow | undefined> {
  const latest = await latestMeeting(db, at);
  return latest && beginning(timesOf(latest), now) !== 'fresh' ? latest : undefined;
}

/** `meeting`: the one after it; null: the next to come. 0: there was none. */
export async function endBefore(db: Database, at: ChatAt, meeting: string | null): Promise<number> {
  const [before] = await latestMeetings(db, at, { most: 1, without: meeting });
  return before?.closed_at ?? before?.started_at ?? 0;
}

const mostForGap = 9;

export function listStarts(db: Database, at: ChatAt): Promise<Pick<MeetingRow, 'started_at' | 'time_zone'>[]> {
  return latestFirst(db, at).select(['started_at', 'time_zone']).limit(mostForGap).execute();
}

function latestFirst(db: Database | Trx, at: ChatAt) {
  return db
    .selectFrom('meeting')
    .where((eb) => eb.and(chatKey(at)))
    .orderBy('number', 'desc');
}
