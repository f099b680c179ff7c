import type { Database, Trx } from '../platform/database/database.ts';
import { batchByKey } from '../platform/database/batchByKey.ts';
import { chatKey, type ChatAt } from '../core/scope.ts';
import type { MeetingRow } from './row.ts';
import { beginning } from './rules.ts';
import { timesOf } from './view.ts';

export function latestMeetings(db: Database | Trx, at: ChatAt, most: number): Promise<MeetingRow[]> {
  return latestFirst(db, at).selectAll().limit(most).execute();
}

export function latestMeeting(db: Database | Trx, at: ChatAt): Promise<MeetingRow | undefined> {
  if (db.isTransaction) return latestFirst(db, at).selectAll().limit(1).executeTakeFirst();
  return latestOf(db, at.tenant, at);
}

/** After a notice a whole hall asks for the same one. */
const latestOf = batchByKey(
  (db, _tenant, chats: ChatAt[]) =>
    Promise.all(chats.map((at) => latestFirst(db, at).selectAll().limit(1).executeTakeFirst())),
  ({ chat }) => chat,
);

export async function currentMeeting(db: Database | Trx, at: ChatAt, now: number): Promise<MeetingRow | undefined> {
  const latest = await latestMeeting(db, at);
  return latest && beginning(timesOf(latest), now) !== 'fresh' ? latest : undefined;
}

/** `latest`: the meeting after it; null: the next is to come. */
export function meetingBefore(db: Database, at: ChatAt, latest: string | null): Promise<MeetingRow | undefined> {
  return latestFirst(db, at)
    .selectAll()
    .$if(latest !== null, (query) => query.where('id', '!=', latest ?? ''))
    .limit(1)
    .executeTakeFirst();
}

/** 0: there was none. */
export async function endBefore(db: Database, at: ChatAt, latest: string | null): Promise<number> {
  const before = await meetingBefore(db, at, latest);
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
