import type { Room } from '#contract/meeting/meeting.ts';
import type { Database, Trx } from '../platform/database/database.ts';
import { standsIn } from './attendance.ts';
import type { MeetingRow } from './row.ts';
import { beginning } from './rules.ts';
import { timesOf } from './view.ts';

/**
 * An organizer doesn't resume a stand-in's meeting but begins their own: the stand-in may have closed it just before,
 * and its rating, once open, stays about them.
 */
export async function beginningFor(
  db: Database | Trx,
  latest: MeetingRow | undefined,
  { person, isHost, now }: { person: string; isHost: boolean; now: number },
): Promise<Room['begin']> {
  const how = beginning(latest && timesOf(latest), now);
  if (how !== 'reopen' || !latest || !isHost || latest.host_id === person) return how;
  return (await standsIn(db, latest, latest.host_id)) ? 'again' : how;
}
