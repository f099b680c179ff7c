import type { Request } from 'express';
import type { Admitted } from '../core/admitted.ts';
import { AppError } from '../core/errors.ts';
import type { ChatAt } from '../core/scope.ts';
import { isFormerChair } from '../meeting/attendance.ts';
import type { MeetingRow } from '../meeting/row.ts';
import { latestMeeting } from '../meeting/latest.ts';
import type { ChatNeed } from '../platform/microsoft/microsoft.ts';
import type { Services } from '../platform/services.ts';
import { callerOf, panelOf } from './request.ts';
import { isOrganizerUnknown, isOver, organizes, standingOf, type Standing } from './roles.ts';

type Entered = Omit<Admitted, keyof ReturnType<typeof flagsOf>>;

export async function admit(services: Services, request: Request, need: ChatNeed, cost?: number): Promise<Entered> {
  const caller = await callerOf(services, request, cost);
  const at = { tenant: caller.tenant, chat: String(request.params['series']) } as ChatAt;
  // Throws unless the caller is a member: from here on `at` is checked.
  const chat = await services.outside.readChat(caller, at.chat, need);
  // Fail closed: nobody hosts until Graph names the organizer, not even the chair.
  if (!need.isReading && isOrganizerUnknown(chat))
    throw new AppError('chat_unavailable', 'Teams does not say who organizes this meeting');
  return { at, caller, chat, people: chat.members, panel: panelOf(request) };
}

/** `isNamed`: the path names the meeting; otherwise it is the chat's latest. */
export async function standingIn(
  { db, now }: Services,
  asking: Pick<Admitted, 'at' | 'caller' | 'chat'> & { meeting: MeetingRow | undefined; isNamed: boolean },
): Promise<Standing> {
  const { at, caller, chat, meeting, isNamed } = asking;
  const hasChair = meeting?.host_id === caller.id && !organizes(caller, chat);
  const latest = isNamed && hasChair ? await latestMeeting(db, at) : meeting;
  const standing = standingOf({ caller, chat, meeting, isLatest: latest?.id === meeting?.id, now: now() });
  if (standing !== 'member' || !meeting || !isNamed || !isOver(meeting, chat, now())) return standing;
  return (await isFormerChair(db, meeting, caller.id)) ? 'former_chair' : standing;
}

export function flagsOf(standing: Standing) {
  return {
    isHost: standing === 'organizer' || standing === 'chair',
    isOrganizer: standing === 'organizer',
    isFormerChair: standing === 'former_chair',
  };
}
