import type { ChatMessage } from '@microsoft/microsoft-graph-types';
import axios, { type AxiosResponse } from 'axios';
import type { Config } from '../../core/config.ts';
import { AppError } from '../../core/errors.ts';
import { pathInGraph, type Ask } from './ask.ts';
import { ConsentNeeded, consentProblem } from './consent.ts';
import { messageId, personId } from './ids.ts';
import { messageOf } from './messageBody.ts';
import { PostFailure, type Outside } from './microsoft.ts';
import { pauseAskedBy } from './retryAfter.ts';

type Messages = Pick<Outside, 'find' | 'post' | 'read' | 'update'>;

export function chatMessages(config: Pick<Config, 'graphUrl'>, ask: Ask): Messages {
  return {
    find: messageFinder(config, ask),

    async post(caller, chat, message) {
      const { data } = await send(() =>
        ask(caller, 'ChatMessage.Send', { method: 'post', path: messagePath(chat), data: messageOf(message) }),
      );
      const { id } = data as ChatMessage;
      if (!id || !messageId.test(id)) throw new PostFailure('unknown', 'Graph took the message and gave no id');
      return id;
    },

    async read(caller, chat, message) {
      try {
        const { data } = await send(() =>
          ask(caller, 'Chat.ReadWrite', { method: 'get', path: messagePath(chat, message) }),
        );
        const { deletedDateTime, reactions } = data as ChatMessage;
        return { isDeleted: Boolean(deletedDateTime), reactions: reactions ?? [] };
      } catch (failure) {
        if (failure instanceof PostFailure && failure.kind === 'gone') return null;
        throw failure;
      }
    },

    async update(caller, chat, message, { reactions, ...content }) {
      // Without these two lists Graph refuses to change a message with a card (microsoft-graph-docs#18867).
      const data = { ...messageOf(content), reactions };
      await send(() => ask(caller, 'Chat.ReadWrite', { method: 'patch', path: messagePath(chat, message), data }));
    },
  };
}

export function messagePath(chat: string, message?: string): string {
  const messages = `/chats/${encodeURIComponent(chat)}/messages`;
  return message === undefined ? messages : `${messages}/${encodeURIComponent(message)}`;
}

interface MessagePage {
  value?: ChatMessage[];
  '@odata.nextLink'?: string;
}

const mostPages = 20;

const clockDifferenceMs = 5 * 60_000;

/** By default Graph orders by the last change, and a reaction to an old message is one (chat-list-messages). */
const newestFirst = '?$top=50&$orderby=createdDateTime%20desc';

function messageFinder({ graphUrl }: Pick<Config, 'graphUrl'>, ask: Ask): Outside['find'] {
  return async (caller, chat, marker, since) => {
    let path: string | undefined = messagePath(chat) + newestFirst;
    for (let page = 0; path !== undefined && page < mostPages; page++) {
      const next: string = path;
      const { data } = await send(() => ask(caller, 'Chat.Read', { method: 'get', path: next }));
      const { value = [], '@odata.nextLink': link } = data as MessagePage;
      const found = value.find((message) => !message.deletedDateTime && carries(message, marker));
      if (found?.id && messageId.test(found.id))
        return { message: found.id, poster: personId(found.from?.user?.id) ?? '' };
      const oldest = Date.parse(value.at(-1)?.createdDateTime ?? '');
      if (!(oldest > since - clockDifferenceMs)) return null;
      if (link === undefined) return null;
      path = pathInGraph(link, graphUrl);
    }
    throw new PostFailure('unknown', 'The chat has too many new messages to look through');
  };
}

/** Graph may replace attachment ids; the marker is in the card too. */
function carries(message: ChatMessage, marker: string): boolean {
  return (message.attachments ?? []).some(({ id, content }) => id === marker || (content ?? '').includes(marker));
}

export async function send(request: () => Promise<AxiosResponse<unknown>>): Promise<AxiosResponse<unknown>> {
  const answer = await request().catch((cause: unknown) => {
    if (cause instanceof ConsentNeeded)
      throw new PostFailure('consent', cause.message, { cause: consentProblem(cause) });
    // Entra issued no token, so nothing was sent to Graph.
    if (cause instanceof AppError) throw new PostFailure('unreachable', cause.message, { cause });
    const code = axios.isAxiosError(cause) ? cause.code : undefined;
    if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
      throw new PostFailure('unreachable', 'Graph cannot be reached', { cause });
    throw new PostFailure('unknown', 'Graph did not answer', { cause });
  });
  if (answer.status < 300) return answer;
  throw failureOf(answer);
}

function failureOf(answer: AxiosResponse<unknown>): PostFailure {
  const { status, headers } = answer;
  // Microsoft's support asks for this id.
  const said = `Graph answered ${status}, request-id ${String(headers['request-id'] ?? 'unknown')}`;
  const retryAfterMs = 1000 * (pauseAskedBy(answer) ?? 0);
  if (status === 429) return new PostFailure('busy', said, { retryAfterMs });
  if (status === 400) return new PostFailure('invalid', said);
  if (status === 413) return new PostFailure('too_large', said);
  if (status === 404 || status === 410) return new PostFailure('gone', said);
  if (status >= 500) return new PostFailure('unknown', said, { retryAfterMs });
  return new PostFailure('refused', said);
}
