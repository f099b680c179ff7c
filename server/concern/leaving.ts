import { asTenant } from '../database/tenant.ts';
import type { Database } from '../database/database.ts';
import type { Meeting, MeetingRow, Series } from '../http/scope.ts';
import { attendeesOf } from '../http/serve.ts';
import type { Caller, Chat } from '../outside/outside.ts';
import type { Services } from '../services.ts';
import { findBox } from './box.ts';
import { isCrowded, recountHiding } from './hiding.ts';
import type { ConcernNeeds } from './routes.ts';
import { keyOf } from './store.ts';

interface LeavingNeeds extends Pick<ConcernNeeds, 'whoOnlyAttended' | 'listChairs'> {
  latestMeeting: (db: Database, series: Series) => Promise<MeetingRow | undefined>;
}

/**
 * Recomputes the anonymity set whenever Graph has listed the chat again for an open panel. An unsigned concern comes
 * without a member list, so it is checked against what is stored here; each panel that could send one is open.
 */
export function watchLeaving(
  services: Services,
  needs: LeavingNeeds,
): (caller: Caller, series: Series) => Promise<void> {
  const { db, outside } = services;
  /** A thousand panels share one member list, so only the first triggers the count. */
  const counted = new WeakSet<Chat>();

  return (caller, series) =>
    asTenant(caller.tenant, async () => {
      const chat = await outside.readChat(caller, series.id, { isReading: true }).catch(() => undefined);
      if (!chat || counted.has(chat)) return;
      counted.add(chat);
      try {
        const meeting = await needs.latestMeeting(db, series);
        if (meeting) await recount(services, { ...series, meeting }, chat, needs);
      } catch (failure) {
        counted.delete(chat);
        throw failure;
      }
    });
}

async function recount(
  { db, live }: Services,
  meeting: Meeting,
  chat: Chat,
  { whoOnlyAttended, listChairs }: LeavingNeeds,
): Promise<void> {
  const key = keyOf(meeting);
  const privateKey = (await findBox(db, key))?.private_key ?? null;
  if (privateKey === null) return;
  const isOpen = async () => isCrowded(db, key, privateKey, await listChairs(db, key));
  const wasOpen = await isOpen();
  const hasChanged = await recountHiding(db, key, privateKey, {
    attendees: attendeesOf(chat, meeting.meeting),
    chaired: await listChairs(db, key),
    whoOnlyAttended: (people) => whoOnlyAttended(db, meeting, people),
  });
  if (hasChanged && (await isOpen()) !== wasOpen) live.announce(meeting, { topic: 'concerns', id: key.meeting });
}
