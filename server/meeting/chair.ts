import type { Person } from '#contract/wire/people.ts';
import type { Trx } from '../platform/database/database.ts';
import { AppError } from '../core/errors.ts';
import type { At } from '../core/scope.ts';
import type { Services } from '../platform/services.ts';
import { noteChair } from './attendance.ts';
import { latestMeeting } from './latest.ts';
import { changeChair, findMeeting } from './store.ts';

export interface Giving {
  to: Person;
  from?: string;
  at: number;
  /** Nobody stands in for an organizer who has the chair. */
  isToOrganizer: boolean;
}

/** Makes this person the chair. Conditional update: false if `from` no longer has it. Throws `meeting_over` if the
 * meeting has ended or a later one has begun. */
export async function giveChair(trx: Trx, at: At, { to, from, at: nowMs, isToOrganizer }: Giving): Promise<boolean> {
  const latest = await latestMeeting(trx, at);
  if (latest?.id !== at.meeting || latest.stage === 'after') throw new AppError('meeting_over', 'The meeting is over');
  const isChanged = await changeChair(trx, at, { to, from });
  if (isChanged) await noteChair(trx, latest, { person: to.id, at: nowMs, ...(isToOrganizer && { isStandIn: false }) });
  return isChanged;
}

/** The chair as the transaction sees it, not as the request first read it. */
export async function chairNow(trx: Trx, at: At): Promise<string> {
  const row = await findMeeting(trx, at, at.meeting);
  if (!row) throw new AppError('not_found', 'No such meeting in this chat');
  return row.host_id;
}

/** Call after commit: makes panels refetch whatever depends on the chair. Every panel's role is re-checked only
 * if the chair has moved, because that is slow in a hall. */
export async function announceChair(
  { live }: Pick<Services, 'live'>,
  at: At,
  { hasMoved } = { hasMoved: true },
): Promise<void> {
  if (hasMoved) await live.review(at);
  live.announce(at, 'room');
  for (const topic of ['sections', 'concerns', 'observer'] as const) live.announce(at, topic);
}
