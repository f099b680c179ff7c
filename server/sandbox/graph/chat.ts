import type { ChatMessage } from '@microsoft/microsoft-graph-types';
import type { SandboxChat, SandboxPerson } from '../people.ts';

export function chatOf(chat: SandboxChat) {
  const joinWebUrl = joinUrlOf(chat);
  const organizer = { id: chat.organizer, displayName: null, userIdentityType: 'aadUser' };
  return {
    id: chat.id,
    topic: chat.topic,
    chatType: chat.organizer === null ? 'group' : 'meeting',
    createdDateTime: '2026-11-01T08:00:00Z',
    tenantId: chat.members[0]?.tenant,
    webUrl: `https://teams.microsoft.com/l/chat/${encodeURIComponent(chat.id)}/0`,
    onlineMeetingInfo: chat.organizer === null ? null : { calendarEventId: 'AAMk', joinWebUrl, organizer },
  };
}

export function joinUrlOf(chat: SandboxChat): string {
  return `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(chat.id)}/0`;
}

/** Graph returns `coorganizer`, which it added later than the others, only to clients that accept unknown names. */
export function participantsOf(chat: SandboxChat, takesNewNames: boolean) {
  const attendees = chat.members.map(({ id }) => ({
    identity: { user: { id } },
    role: !chat.coOrganizers.has(id) ? 'attendee' : takesNewNames ? 'coorganizer' : 'unknownFutureValue',
  }));
  return { organizer: { identity: { user: { id: chat.organizer } } }, attendees };
}

/** In Graph's samples every member of a meeting's chat is an owner, whoever organizes. */
export function membersOf(chat: SandboxChat) {
  return chat.members.map(({ id, name, tenant, key, visit }) => {
    const common = {
      id: Buffer.from(`${tenant}##${chat.id}##${id}`).toString('base64'),
      displayName: name,
      visibleHistoryStartDateTime: '0001-01-01T00:00:00Z',
    };
    if (visit === 'anonymous')
      return { '@odata.type': '#microsoft.graph.anonymousGuestConversationMember', ...common, roles: ['guest'] };
    return {
      '@odata.type': '#microsoft.graph.aadUserConversationMember',
      ...common,
      roles: [visit === 'guest' ? 'guest' : 'owner'],
      userId: id,
      email: `${key}@contoso.example`,
      tenantId: tenant,
    };
  });
}

export function messageOf(
  { id, name, tenant }: SandboxPerson,
  sent: ChatMessage,
  { chat, at }: { chat: string; at: number },
): ChatMessage {
  const time = new Date(at).toISOString();
  return {
    id: String(at),
    etag: String(at),
    messageType: 'message',
    createdDateTime: time,
    lastModifiedDateTime: time,
    chatId: chat,
    importance: 'normal',
    from: {
      user: { id, displayName: name, userIdentityType: 'aadUser', tenantId: tenant } as NonNullable<
        NonNullable<ChatMessage['from']>['user']
      >,
    },
    body: sent.body ?? { contentType: 'text', content: '' },
    attachments: sent.attachments ?? [],
    mentions: sent.mentions ?? [],
    reactions: [],
  };
}
