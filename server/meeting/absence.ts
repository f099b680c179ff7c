import type { Absence, Waiting } from '#contract/meeting/meeting.ts';
import { organizerHasMinutes } from '#contract/rules/meeting/absence.ts';
import type { Chat } from '../core/people.ts';

const organizerHasMs = organizerHasMinutes * 60_000;

/** Three of the readings by which an open panel shows that its person is there. */
const seenForMs = 60_000;

/** An unanswered request of yesterday must not let anybody begin today. */
export const askLastsMs = 60 * 60_000;

interface BeginAsk {
  by_id: string;
  by_name: string;
  asked_at: number;
  seen_at: number | null;
}

/** Null where nobody is named as organizer: an unknown organizer is no absent one. */
export function waitingFor(chat: Chat, ask: BeginAsk | undefined, now: number): Waiting | null {
  if (chat.organizer === null) return null;
  const never = whyNever(chat);
  if (never !== null) return { absence: never, asked: null };
  if (!ask || now - ask.asked_at >= askLastsMs) return { absence: null, asked: null };
  const until = ask.asked_at + organizerHasMs;
  const waitMs = Math.max(0, until - now);
  const isOrganizerHere = ask.seen_at !== null && now - ask.seen_at < seenForMs;
  const by = { id: ask.by_id, name: ask.by_name };
  return {
    absence: waitMs === 0 && !isOrganizerHere ? 'not_come' : null,
    asked: { by, until, waitMs, isOrganizerHere },
  };
}

/** A co-organizer who can come is enough. */
function whyNever({ organizer, coOrganizers, members }: Chat): Absence | null {
  const organizers = [...coOrganizers, organizer ?? ''].flatMap((id) => members.get(id) ?? []);
  if (organizers.some(({ isExternal }) => !isExternal)) return null;
  return organizers.length === 0 ? 'not_in_chat' : 'outside';
}
