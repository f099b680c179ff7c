import type { ChatAudience } from '#contract/wire/audience.ts';
import type { MeetingRow } from '../meeting/row.ts';
import { AppError } from '../core/errors.ts';
import { isCurrent } from '../meeting/rules.ts';
import { timesOf } from '../meeting/view.ts';
import type { Chat } from '../core/people.ts';

/**
 * `chair`: began the meeting or was handed it, while it is current. `former_chair`: had the chair of a meeting that
 * is over.
 */
export type Standing = 'organizer' | 'chair' | 'former_chair' | 'member';

interface StandingInput {
  caller: { id: string };
  chat: Chat;
  meeting: Pick<MeetingRow, 'host_id' | 'stage' | 'started_at' | 'closed_at' | 'time_zone'> | undefined;
  isLatest: boolean;
  now: number;
}

/** The chair of one meeting has no rights in the next or in an earlier one. */
export function standingOf({ caller, chat, meeting, isLatest, now }: StandingInput): Standing {
  if (isOrganizerUnknown(chat)) return 'member';
  if (organizes(caller, chat)) return 'organizer';
  if (meeting?.host_id !== caller.id) return 'member';
  return isLatest && isCurrent(timesOf(meeting), now) ? 'chair' : 'former_chair';
}

/** Whether a meeting can no longer be reopened: from then on everybody who had its chair is a former chair. */
export function isOver(meeting: MeetingRow, chat: Chat, now: number): boolean {
  return !isOrganizerUnknown(chat) && !isCurrent(timesOf(meeting), now);
}

export function organizes({ id }: { id: string }, { organizer, coOrganizers }: Chat): boolean {
  return organizer === id || coOrganizers.has(id);
}

export function isOrganizerUnknown({ organizer, anyoneMayBegin }: Chat): boolean {
  return organizer === null && !anyoneMayBegin;
}

const everybody: readonly Standing[] = ['organizer', 'chair', 'former_chair', 'member'];

const admits: Record<ChatAudience, readonly Standing[]> = {
  member: everybody,
  host: ['organizer', 'chair'],
  host_or_former_chair: ['organizer', 'chair', 'former_chair'],
  organizer: ['organizer'],
  // The feature decides these: only it knows whose a row is.
  attendee: everybody,
  owner_or_host: everybody,
  subject_or_organizer: everybody,
  subject: everybody,
  author: everybody,
  asked: everybody,
};

export function refuseBy(audience: ChatAudience, standing: Standing, { anyoneMayBegin }: Chat): void {
  // Without an organizer the host stands in.
  const needed = audience === 'organizer' && anyoneMayBegin ? 'host' : audience;
  if (admits[needed].includes(standing)) return;
  if (audience === 'organizer') throw new AppError('organizer_only', 'Only the organizer can do this');
  throw new AppError('host_only', 'Only the host can do this');
}
