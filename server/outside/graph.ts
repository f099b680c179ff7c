import type { Chat as GraphChat, ChatMessage, ConversationMember } from '@microsoft/microsoft-graph-types';
import axios, { type AxiosResponse } from 'axios';
import { LRUCache } from 'lru-cache';
import type { Person } from '#contract/people.ts';
import { plainLine } from '#contract/values.ts';
import type { Config } from '../config.ts';
import { AppError } from '../errors.ts';
import { ConsentNeeded, tokenExchange, tokenVerifier } from './entra.ts';
import { PostFailure, type Caller, type CardMessage, type Chat, type Outside } from './outside.ts';

/** A removed member is out within this time. */
const membershipMs = 60_000;

/** Shorter than the lease of a delivery, so that no second one starts while Graph may still answer the first. */
const graphTimeLimitMs = 10_000;

/** Microsoft as it is: Entra verifies and exchanges tokens, Graph reads and posts in the caller's name. */
export function microsoft(config: Config): Outside {
  const graphToken = tokenExchange(config);
  const http = axios.create({ baseURL: config.graphUrl, timeout: graphTimeLimitMs, validateStatus: () => true });
  const chats = new LRUCache<string, Chat>({ max: 10_000, ttl: membershipMs });
  const reads = new Map<string, Promise<Chat>>();

  async function ask(
    caller: Caller,
    scope: string,
    method: string,
    path: string,
    data?: unknown,
  ): Promise<AxiosResponse<unknown>> {
    const token = await graphToken(caller, scope).catch((cause: unknown) => {
      if (cause instanceof ConsentNeeded) throw cause;
      throw new PostFailure('unreachable', 'Entra gives no token for Graph', { cause });
    });
    return http.request({
      method,
      url: path,
      data,
      headers: { authorization: `Bearer ${token}` },
      // The client's own limit starts anew with every byte.
      signal: AbortSignal.timeout(graphTimeLimitMs),
    });
  }

  async function readChatAs(caller: Caller, chat: string): Promise<Chat> {
    const path = `/chats/${encodeURIComponent(chat)}?$expand=members`;
    const { status, data } = await ask(caller, 'Chat.ReadBasic', 'get', path).catch((cause: unknown) => {
      if (cause instanceof ConsentNeeded) throw consentProblem(cause);
      throw new AppError('chat_unavailable', 'Teams does not tell who is in this chat', { cause });
    });
    if (status === 403 || status === 404) throw new AppError('not_found', 'No such chat for this person');
    if (status !== 200) throw new AppError('chat_unavailable', `Teams answered ${status} for the chat's members`);
    return chatOf(data as GraphChat);
  }

  return {
    verify: tokenVerifier(config),

    async readChat(caller, chat) {
      const key = `${caller.tenant} ${chat}`;
      const known = chats.get(key);
      // Who isn't in the kept list may have joined since: only Graph can say no.
      if (known?.members.has(caller.id)) return known;
      // Everybody opens the panel in the same minute: one question per person is enough.
      const mine = `${key} ${caller.id}`;
      const reading = reads.get(mine) ?? readChatAs(caller, chat).finally(() => reads.delete(mine));
      reads.set(mine, reading);
      const read = await reading;
      if (!read.members.has(caller.id)) throw new AppError('not_found', 'No such chat for this person');
      chats.set(key, read);
      return read;
    },

    async post(caller, chat, message) {
      const { data } = await send(() => ask(caller, 'ChatMessage.Send', 'post', messages(chat), bodyOf(message)));
      const { id } = data as ChatMessage;
      if (!id) throw new PostFailure('unknown', 'Graph took the message and gave no id');
      return id;
    },

    async update(caller, chat, message, content) {
      const path = `${messages(chat)}/${encodeURIComponent(message)}`;
      await send(() => ask(caller, 'Chat.ReadWrite', 'patch', path, bodyOf(content)));
    },

    async find(caller, chat, marker, since) {
      let path: string | undefined = `${messages(chat)}?$top=50`;
      for (let page = 0; path !== undefined && page < mostPages; page++) {
        const next: string = path;
        const { data } = await send(() => ask(caller, 'Chat.Read', 'get', next));
        const { value = [], '@odata.nextLink': link } = data as MessagePage;
        const found = value.find((message) => !message.deletedDateTime && carries(message, marker));
        if (found?.id) return { message: found.id, poster: found.from?.user?.id ?? '' };
        const oldest = Date.parse(value.at(-1)?.createdDateTime ?? '');
        if (!(oldest > since - clockDifferenceMs)) return null;
        if (link === undefined) return null;
        // The caller's token goes to Graph's own address only.
        path = link.startsWith(config.graphUrl) ? link.slice(config.graphUrl.length) : undefined;
      }
      throw new PostFailure('unknown', 'The chat has too many new messages to look through');
    },
  };
}

/** Newest first, as Graph lists a chat's messages. */
interface MessagePage {
  value?: ChatMessage[];
  '@odata.nextLink'?: string;
}

/** 50 messages each. */
const mostPages = 20;

/** Between our clock and Graph's. */
const clockDifferenceMs = 5 * 60_000;

const messages = (chat: string) => `/chats/${encodeURIComponent(chat)}/messages`;

function chatOf(data: GraphChat): Chat {
  const members = new Map<string, Person>();
  for (const member of data.members ?? []) {
    const { userId, displayName } = member as ConversationMember & { userId?: string };
    if (userId) members.set(userId, { id: userId, name: plainLine(displayName ?? '') });
  }
  return { members, organizer: data.onlineMeetingInfo?.organizer?.id ?? null };
}

/** `content` is a string, and the body names the attachment: Graph refuses a card otherwise. */
function bodyOf({ marker, card }: CardMessage): unknown {
  return {
    body: { contentType: 'html', content: `<attachment id="${marker}"></attachment>` },
    attachments: [
      {
        id: marker,
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: card,
        name: null,
        thumbnailUrl: null,
      },
    ],
  };
}

/** Graph may give attachments ids of its own; the marker stands in the card too. */
function carries(message: ChatMessage, marker: string): boolean {
  return (message.attachments ?? []).some(({ id, content }) => id === marker || (content ?? '').includes(marker));
}

export function consentProblem(cause: ConsentNeeded): AppError {
  return new AppError('consent_needed', 'Bookend needs your consent first', {
    cause,
    ...(cause.claims !== undefined && { claims: cause.claims }),
  });
}

/** Graph's answer, or the failure that says whether something may have been posted. */
async function send(request: () => Promise<AxiosResponse<unknown>>): Promise<AxiosResponse<unknown>> {
  const answer = await request().catch((cause: unknown) => {
    if (cause instanceof ConsentNeeded) throw new PostFailure('consent', cause.message, { cause });
    if (cause instanceof PostFailure) throw cause;
    const code = axios.isAxiosError(cause) ? cause.code : undefined;
    if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
      throw new PostFailure('unreachable', 'Graph cannot be reached', { cause });
    throw new PostFailure('unknown', 'Graph did not answer', { cause });
  });
  const { status, headers } = answer;
  if (status < 300) return answer;
  const said = `Graph answered ${status}`;
  if (status === 429)
    throw new PostFailure('busy', said, { retryAfterMs: 1000 * (Number(headers['retry-after']) || 1) });
  if (status === 413) throw new PostFailure('too_large', said);
  if (status === 404 || status === 410) throw new PostFailure('gone', said);
  if (status >= 500) throw new PostFailure('unknown', said);
  throw new PostFailure('refused', said);
}
