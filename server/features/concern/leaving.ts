import { meetingIn, type At, type ChatAt } from '../../core/scope.ts';
import { listChairs, whoOnlyAttended } from '../../meeting/attendance.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import { latestMeeting } from '../../meeting/latest.ts';
import { attendeesOf } from '../../gate/serve.ts';
import type { Caller, Chat } from '../../core/people.ts';
import type { Services } from '../../platform/services.ts';
import { findBox } from './anonymousInbox.ts';
import { isCrowded, recountHiding } from './hiding.ts';

/**
 * Recomputes the anonymity set whenever Graph has listed the chat for an open panel: an unsigned concern comes
 * without a member list and is checked against the stored set.
 */
export function watchLeaving(services: Services): (caller: Caller, at: ChatAt) => Promise<void> {
  const { db, outside } = services;
  /** A thousand panels share one member list, so only the first triggers the count. */
  const counted = new WeakSet<Chat['members']>();

  return async (caller, at) => {
    const chat = await outside.readChat(caller, at.chat, { isReading: true }).catch(() => undefined);
    if (!chat || counted.has(chat.members)) return;
    counted.add(chat.members);
    try {
      const meeting = await latestMeeting(db, at);
      if (meeting) await recount(services, { at: meetingIn(at, meeting.id), meeting, chat });
    } catch (failure) {
      counted.delete(chat.members);
      throw failure;
    }
  };
}

async function recount(
  { db, live }: Services,
  { at, meeting, chat }: { at: At; meeting: MeetingRow; chat: Chat },
): Promise<void> {
  const privateKey = (await findBox(db, at))?.private_key ?? null;
  if (privateKey === null) return;
  const isOpen = async () => isCrowded(db, at, { privateKey, chaired: await listChairs(db, at) });
  const wasOpen = await isOpen();
  const hasChanged = await recountHiding(db, at, {
    privateKey,
    attendees: attendeesOf(chat, meeting),
    chaired: await listChairs(db, at),
    whoOnlyAttended: (people) => whoOnlyAttended(db, meeting, people),
  });
  if (hasChanged && (await isOpen()) !== wasOpen) live.announce(at, 'concerns');
}
