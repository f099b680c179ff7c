import type { ChatMessage } from '@microsoft/microsoft-graph-types';
import axios, { type AxiosResponse } from 'axios';
import type { Logger } from 'pino';
import { escapeHtml } from '#contract/rules/typedText.ts';
import type { Config } from '../../core/config.ts';
import { AppError } from '../../core/errors.ts';
import { graphAsker, type Ask } from './ask.ts';
import { chatReader } from './chats.ts';
import { tokenVerifier } from './entra.ts';
import { ConsentNeeded, consentProblem } from './consent.ts';
import { messageId, personId } from './ids.ts';
import { PostFailure, type CardMessage, type Outside } from './microsoft.ts';

export function microsoft(config: Config, log: Logger): Outside {
  const ask = graphAsker(config, log);
  return {
    verify: tokenVerifier(config),
    readChat: chatReader(config, ask),
    find: messageFinder(config, ask),

    async post(caller, chat, message) {
      const { data } = await send(() =>
        ask(caller, 'ChatMessage.Send', { method: 'post', path: messages(chat), data: bodyOf(message) }),
      );
      const { id } = data as ChatMessage;
      if (!id || !messageId.test(id)) throw new PostFailure('unknown', 'Graph took the message and gave no id');
      return id;
    },

    async update(caller, chat, message, content) {
      const path = `${messages(chat)}/${encodeURIComponent(message)}`;
      await send(() => ask(caller, 'Chat.ReadWrite', { method: 'patch', path, data: bodyOf(content) }));
    },
  };
}

const messages = (chat: string) => `/chats/${encodeURIComponent(chat)}/messages`;

/** Newest first, as Graph lists a chat's messages. */
interface MessagePage {
  value?: ChatMessage[];
  '@odata.nextLink'?: string;
}

const mostPages = 20;

const clockDifferenceMs = 5 * 60_000;

function messageFinder({ graphUrl }: Config, ask: Ask): Outside['find'] {
  return async (caller, chat, marker, since) => {
    let path: string | undefined = `${messages(chat)}?$top=50`;
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
      // The caller's token is sent to Graph's own URL only.
      path = link.startsWith(graphUrl) ? link.slice(graphUrl.length) : undefined;
    }
    throw new PostFailure('unknown', 'The chat has too many new messages to look through');
  };
}

/** Graph requires `content` as a string, and the attachment named in the body. */
function bodyOf({ marker, card, summary }: CardMessage): unknown {
  return {
    body: { contentType: 'html', content: `<p>${escapeHtml(summary)}</p><attachment id="${marker}"></attachment>` },
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

/** Graph may replace attachment ids; the marker is in the card too. */
function carries(message: ChatMessage, marker: string): boolean {
  return (message.attachments ?? []).some(({ id, content }) => id === marker || (content ?? '').includes(marker));
}

async function send(request: () => Promise<AxiosResponse<unknown>>): Promise<AxiosResponse<unknown>> {
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
