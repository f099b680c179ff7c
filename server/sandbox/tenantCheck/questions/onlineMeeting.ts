import type { Chat, OnlineMeeting } from '@microsoft/microsoft-graph-types';
import { meetingRequest } from '../../../platform/microsoft/coOrganizers.ts';
import { NotAsked } from '../failures.ts';
import type { Facts, Question } from '../question.ts';
import { told, type Answer } from '../connection.ts';
import type { TestChat } from '../testChat.ts';

export const onlineMeeting: Question = {
  id: 'online meeting',
  asks: 'Whom does Graph name as co-organizer of the meeting?',
  decision: '037',
  change: 'server/platform/microsoft/coOrganizers.ts',
  probe,
};

async function probe(chat: TestChat): Promise<Facts> {
  const otherChat = chat.otherChat();
  const token = chat.tokenFor('OnlineMeetings.Read');
  const { data } = await chat.ask({ method: 'get', path: `/chats/${encodeURIComponent(otherChat)}` });
  const { onlineMeetingInfo } = (data ?? {}) as Chat;
  if (!onlineMeetingInfo?.joinWebUrl) throw new NotAsked('the chat of --chat is not a meeting’s');
  const request = meetingRequest(onlineMeetingInfo.joinWebUrl);
  const preferred = await chat.ask(request, token);
  const plain = await chat.ask({ ...request, headers: {} }, token);
  const meetings = meetingsIn(preferred);
  const roles = rolesIn(preferred);
  return {
    answer: told(preferred),
    'I organize it': onlineMeetingInfo.organizer?.id === chat.me.id,
    meetings: meetings.length,
    'organizer named': meetings.some(({ participants }) => Boolean(participants?.organizer)),
    'attendees named': attendees(meetings, chat.me.id),
    'co-organizers named': roles.includes('coorganizer'),
    'role without Prefer': roles.includes('coorganizer') ? laterRole(rolesIn(plain)) : 'no co-organizer',
  };
}

function meetingsIn({ data }: Answer): OnlineMeeting[] {
  return ((data ?? {}) as { value?: OnlineMeeting[] }).value ?? [];
}

function rolesIn(answer: Answer): unknown[] {
  return meetingsIn(answer).flatMap(({ participants }) => participants?.attendees?.map(({ role }) => role) ?? []);
}

function attendees(meetings: readonly OnlineMeeting[], me: string): string {
  const ids = meetings.flatMap(({ participants }) =>
    (participants?.attendees ?? []).map(({ identity }) => identity?.user?.id),
  );
  if (ids.length === 0) return 'none';
  return ids.every((id) => id === me) ? 'only me' : 'others';
}

function laterRole(roles: readonly unknown[]): string {
  return roles.includes('coorganizer') ? 'coorganizer' : 'hidden';
}
