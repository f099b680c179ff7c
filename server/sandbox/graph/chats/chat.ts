import { homeTenant, type SandboxChat, type SandboxPerson } from '../../people.ts';
import type { Reading } from '../reading.ts';

export function chatOf(chat: SandboxChat, reading: Reading) {
  const joinWebUrl = joinUrlOf(chat, reading);
  const organizer = { id: chat.organizer, displayName: null, userIdentityType: 'aadUser' };
  return {
    id: chat.id,
    topic: chat.topic,
    chatType: chat.organizer === null ? 'group' : 'meeting',
    createdDateTime: '2026-11-01T08:00:00Z',
    lastUpdatedDateTime: '2026-11-01T08:05:00Z',
    isHiddenForAllMembers: false,
    // The tenant in which the chat was begun (resources/chat).
    tenantId: reading.answer === 'elsewhere' ? homeTenant : chat.members[0]?.tenant,
    webUrl: `https://teams.microsoft.com/l/chat/${encodeURIComponent(chat.id)}/0`,
    onlineMeetingInfo: chat.organizer === null ? null : { calendarEventId: 'AAMk', joinWebUrl, organizer },
  };
}

/** The form of the addresses on Microsoft's page onlinemeeting-get. */
export function joinUrlOf(chat: SandboxChat, { isShortAddress }: Reading): string {
  if (isShortAddress) return 'https://teams.microsoft.com/meet/2468013579024?p=bOoKeNd';
  const context = JSON.stringify({ Tid: chat.members[0]?.tenant, Oid: chat.organizer });
  const escaped = encodeURIComponent(context).replaceAll(/%[\dA-F]{2}/g, (code) => code.toLowerCase());
  return `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(chat.id)}/0?context=${escaped}`;
}

/** Graph returns `coorganizer`, which it added later than the others, only to clients that accept unknown names. */
export function participantsOf(
  chat: SandboxChat,
  { takesNewNames, tellsAbout }: { takesNewNames: boolean; tellsAbout: (id: string) => boolean },
) {
  const participant = ({ id, key, name, tenant }: SandboxPerson, role: string | null) => ({
    upn: `${key}@contoso.example`,
    role,
    identity: { user: { id, displayName: name, tenantId: tenant, identityProvider: 'AAD' } },
  });
  const roleOf = (id: string) => {
    if (!chat.coOrganizers.has(id)) return 'attendee';
    return takesNewNames ? 'coorganizer' : 'unknownFutureValue';
  };
  const organizer = chat.members.find(({ id }) => id === chat.organizer);
  const told = chat.members.filter(({ id }) => id !== chat.organizer && tellsAbout(id));
  // In Graph's samples the organizer has no role.
  return {
    organizer: organizer && participant(organizer, null),
    attendees: told.map((one) => participant(one, roleOf(one.id))),
  };
}

/** In Graph's samples every member of a meeting's chat is an owner, whoever organizes. */
export function membersOf(chat: SandboxChat, { guestTenant, hasNames }: Reading) {
  return chat.members.map(({ id, name, tenant, key, visit }) => {
    const common = {
      id: Buffer.from(`${tenant}##${chat.id}##${id}`).toString('base64'),
      // Some directories give people no name (msteams-docs#2190).
      displayName: hasNames ? name : null,
      visibleHistoryStartDateTime: '0001-01-01T00:00:00Z',
    };
    if (visit === 'anonymous')
      return {
        '@odata.type': '#microsoft.graph.anonymousGuestConversationMember',
        ...common,
        roles: ['guest'],
        anonymousGuestId: key,
      };
    return {
      '@odata.type': '#microsoft.graph.aadUserConversationMember',
      ...common,
      roles: visit === 'guest' ? (guestTenant === 'unmarked' ? [] : ['guest']) : ['owner'],
      userId: id,
      email: hasNames ? `${key}@contoso.example` : null,
      tenantId: visit === 'guest' && guestTenant !== 'here' ? homeTenant : tenant,
    };
  });
}
