import type { ChatMessage } from '@microsoft/microsoft-graph-types';
import type { SandboxPerson } from '../../people.ts';

interface Posted {
  chat: string;
  at: number;
}

type Identity = NonNullable<NonNullable<ChatMessage['from']>['user']>;

/** With every field that Graph sends, as null where it has no value (chat-list-messages, first example). */
export function messageOf({ id, name, tenant }: SandboxPerson, sent: ChatMessage, posted: Posted): ChatMessage {
  const identity = {
    '@odata.type': '#microsoft.graph.teamworkUserIdentity',
    id,
    displayName: name,
    userIdentityType: 'aadUser',
    tenantId: tenant,
  };
  return {
    ...emptyMessage(posted),
    messageType: 'message',
    from: { application: null, device: null, user: identity as Identity },
    body: withoutLooseMentions(sent),
    attachments: sent.attachments ?? [],
    mentions: sent.mentions ?? [],
  };
}

/** Nobody sent it. Without `Prefer: include-unknown-enum-members` its type has this name. */
export function systemMessageOf(posted: Posted): ChatMessage {
  return {
    ...emptyMessage(posted),
    messageType: 'unknownFutureValue',
    from: null,
    body: { contentType: 'html', content: '<systemEventMessage/>' },
    eventDetail: { initiator: null },
  };
}

/** Graph serialises a card again; the sender's spaces don't survive. */
export function asGraphTells(message: ChatMessage): ChatMessage {
  const attachments = (message.attachments ?? []).map(({ content, ...attachment }) => ({
    ...attachment,
    content: content ? JSON.stringify(JSON.parse(content), null, 2).replaceAll('\n', '\r\n') : (content ?? null),
  }));
  return { ...message, attachments };
}

/** An `<at>` that no mention goes with is taken and dropped (n8n-io/n8n#37624). */
export function withoutLooseMentions({ body, mentions }: ChatMessage): NonNullable<ChatMessage['body']> {
  const known = new Set((mentions ?? []).map(({ id }) => String(id)));
  const content = (body?.content ?? '').replaceAll(/<at id="(\d+)">(.*?)<\/at>/g, (whole, id: string, name: string) =>
    known.has(id) ? whole : name,
  );
  return { contentType: body?.contentType ?? 'text', content };
}

function emptyMessage({ chat, at }: Posted): ChatMessage {
  const time = new Date(at).toISOString();
  return {
    id: String(at),
    replyToId: null,
    etag: String(at),
    createdDateTime: time,
    lastModifiedDateTime: time,
    lastEditedDateTime: null,
    deletedDateTime: null,
    subject: null,
    summary: null,
    chatId: chat,
    importance: 'normal',
    locale: 'en-us',
    webUrl: null,
    channelIdentity: null,
    policyViolation: null,
    eventDetail: null,
    attachments: [],
    mentions: [],
    reactions: [],
    messageHistory: [],
  };
}
