import { randomUUID } from 'node:crypto';
import type { ChatMessage } from '@microsoft/microsoft-graph-types';
import { Router, json, type Request, type Response } from 'express';
import { refusalOf } from './cards.ts';
import { chatOf, joinUrlOf, membersOf, messageOf, participantsOf } from './chat.ts';
import type { Entra } from './entra.ts';
import type { SandboxChat, SandboxPerson } from './people.ts';
import { challenge } from './signIn.ts';
import type { Trouble } from './trouble.ts';

/** One message a second and chat (Graph's throttling limits for Teams). */
const postEveryMs = 1000;

/** How long after hanging up a message may still appear. */
const lateMs = 4_000;

interface GraphOptions {
  entra: Entra;
  chat: SandboxChat;
  /** More chats with the same people, by their ids. */
  chats: ReadonlySet<string>;
  /** Chats with people of their own. One of another tenant may have the same id as ours: whose token asks tells them apart. */
  elsewhere: readonly SandboxChat[];
  trouble: Trouble;
  onChange: () => void;
}

export interface Graph {
  router: Router;
  /** Oldest first; a deleted one stays with its `deletedDateTime`. */
  messages: () => ChatMessage[];
  deleteMessage: (id: string) => void;
  /** How many messages are to appear a while after their post was hung up on. */
  heldBack: () => number;
  /** Somebody types so many short messages. */
  chatter: (count: number) => void;
  /** What was asked so far, for tests to look at. */
  requests: { method: string; path: string }[];
}

interface Asker {
  person: SandboxPerson;
  /** The one that the path names. */
  there: SandboxChat;
}

/** A stand-in for Graph's chats: keeps its messages in memory, and refuses what the real one refuses. */
export function createGraph({ entra, chat, chats, elsewhere, trouble, onChange }: GraphOptions): Graph {
  const messages: ChatMessage[] = [];
  const requests: { method: string; path: string }[] = [];
  let heldBack = 0;
  const lastPostAt = new Map<string, number>();

  /** The caller, if the token, one of the scopes and the chat allow; otherwise the refusal is on its way. */
  async function admit(request: Request, response: Response, scopes: string[]): Promise<Asker | undefined> {
    const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
    const claims = await entra.readGraphToken(token);
    if (!claims)
      return refuse(response, 401, 'InvalidAuthenticationToken', 'Access token is empty, expired or not for Graph.');
    if (entra.signIn.graphAsks && entra.signIn.lacks(claims.claims, challenge)) {
      const asked = Buffer.from(challenge).toString('base64');
      const words = `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="insufficient_claims", claims="${asked}"`;
      response.set('WWW-Authenticate', words);
      return refuse(response, 401, 'InvalidAuthenticationToken', 'Continuous access evaluation resulted in challenge.');
    }
    if (!scopes.some((scope) => claims.scopes.includes(scope))) {
      return refuse(
        response,
        403,
        'Forbidden',
        `Missing scope permissions on the request. API requires one of '${scopes.join(', ')}'.`,
      );
    }
    const there = chatFor(String(request.params['chat'] ?? chat.id), claims.claims['tid']);
    if (!there) return refuse(response, 404, 'NotFound', 'Chat not found.');
    const person = there.members.find(({ id }) => id === claims.id);
    return person ? { person, there } : refuse(response, 403, 'Forbidden', 'The caller is not a member of the chat.');
  }

  function chatFor(id: string, tenant: unknown): SandboxChat | undefined {
    const theirs = elsewhere.find(({ id: theirId, members }) => theirId === id && members[0]?.tenant === tenant);
    return theirs ?? (id === chat.id || chats.has(id) ? { ...chat, id } : undefined);
  }

  /** Graph's ids are the time of posting, in milliseconds, and never the same twice. */
  function nextId(at: number): number {
    return Math.max(at, Number(messages.at(-1)?.id ?? 0) + 1);
  }

  /** Plays the chosen trouble; true: there is nothing more to answer. `act` is what happens all the same. */
  function play(response: Response, act: () => void): boolean {
    switch (trouble.take()) {
      case 'none':
        return false;
      case 'busy':
        response.set('Retry-After', '2');
        refuse(response, 429, 'TooManyRequests', 'Application is throttled.');
        return true;
      case 'broken':
        refuse(response, 500, 'InternalServerError', 'Failed to process the request.');
        return true;
      case 'silent':
        return true;
      case 'lost_answer':
        act();
        response.destroy();
        return true;
      case 'late':
        response.destroy();
        heldBack++;
        setTimeout(() => {
          heldBack--;
          act();
        }, lateMs);
        return true;
      case 'refused':
        refuse(response, 403, 'Forbidden', 'The tenant does not allow this.');
        return true;
    }
  }

  const router = Router();
  router.use(json({ limit: '1mb' }));
  router.use((request, _response, next) => {
    requests.push({ method: request.method, path: request.originalUrl });
    next();
  });

  router.get('/chats/:chat', async (request, response) => {
    const asker = await admit(request, response, ['Chat.ReadBasic', 'Chat.Read', 'Chat.ReadWrite']);
    if (!asker) return;
    if (trouble.membersFail) return refuse(response, 502, 'BadGateway', 'Failed to execute backend request.');
    const isExpanded = request.query['$expand'] === 'members';
    const told = chatOf(asker.there);
    const meeting = told.onlineMeetingInfo;
    const unnamed = meeting && trouble.organizerIsMissing ? { onlineMeetingInfo: { ...meeting, organizer: null } } : {};
    response.json({ ...told, ...unnamed, ...(isExpanded && { members: membersOf(asker.there) }) });
  });

  router.get('/me/onlineMeetings', async (request, response) => {
    if (!(await admit(request, response, ['OnlineMeetings.Read']))) return;
    const isThis = request.query['$filter'] === `JoinWebUrl eq '${joinUrlOf(chat)}'`;
    const takesNewNames = request.headers['prefer'] === 'include-unknown-enum-members';
    const meeting = { joinWebUrl: joinUrlOf(chat), participants: participantsOf(chat, takesNewNames) };
    response.json({ value: isThis ? [meeting] : [] });
  });

  router.get('/chats/:chat/members', async (request, response) => {
    const asker = await admit(request, response, ['Chat.ReadBasic', 'Chat.Read', 'Chat.ReadWrite']);
    if (!asker) return;
    if (trouble.membersFail) return refuse(response, 502, 'BadGateway', 'Failed to execute backend request.');
    response.json({ value: membersOf(asker.there) });
  });

  router.get('/chats/:chat/messages', async (request, response) => {
    if (!(await admit(request, response, ['Chat.Read', 'Chat.ReadWrite']))) return;
    const top = Math.min(50, Number(request.query['$top'] ?? 20));
    const skip = Number(request.query['$skiptoken'] ?? 0);
    const newestFirst = messages.filter(({ chatId }) => chatId === request.params.chat).toReversed();
    const path = `${request.protocol}://${request.get('host')}${request.baseUrl}${request.path}`;
    response.json({
      value: newestFirst.slice(skip, skip + top),
      ...(newestFirst.length > skip + top && { '@odata.nextLink': `${path}?$top=${top}&$skiptoken=${skip + top}` }),
    });
  });

  router.post('/chats/:chat/messages', async (request, response) => {
    const asker = await admit(request, response, ['ChatMessage.Send', 'Chat.ReadWrite']);
    if (!asker) return;
    const refusal = refusalOf(request.body);
    if (refusal) return refuse(response, refusal.status, refusal.code, refusal.message);
    const at = Date.now();
    const chatId = request.params.chat;
    if (at - (lastPostAt.get(chatId) ?? 0) < postEveryMs) {
      response.set('Retry-After', '1');
      return refuse(response, 429, 'TooManyRequests', 'One message per second and chat.');
    }
    const add = () => {
      lastPostAt.set(chatId, at);
      const message = messageOf(asker.person, request.body, chatId, nextId(at));
      messages.push(message);
      onChange();
      return message;
    };
    if (play(response, add)) return;
    response.status(201).json(add());
  });

  router.patch('/chats/:chat/messages/:message', async (request, response) => {
    const asker = await admit(request, response, ['Chat.ReadWrite']);
    if (!asker) return;
    const message = messages.find(({ id }) => id === request.params.message);
    if (!message || message.deletedDateTime) return refuse(response, 404, 'NotFound', 'Message not found.');
    if (message.from?.user?.id !== asker.person.id)
      return refuse(response, 403, 'Forbidden', 'Only the sender can change a message.');
    const refusal = refusalOf(request.body);
    if (refusal) return refuse(response, refusal.status, refusal.code, refusal.message);
    const change = () => {
      const { body, attachments } = request.body as ChatMessage;
      const at = new Date().toISOString();
      Object.assign(message, {
        body,
        attachments,
        lastModifiedDateTime: at,
        lastEditedDateTime: at,
        etag: String(Date.now()),
      });
      onChange();
    };
    if (play(response, change)) return;
    change();
    response.status(204).end();
  });

  router.post('/users/:user/chats/:chat/messages/:message/softDelete', async (request, response) => {
    const asker = await admit(request, response, ['Chat.ReadWrite']);
    if (!asker) return;
    const message = messages.find(({ id }) => id === request.params.message);
    if (!message) return refuse(response, 404, 'NotFound', 'Message not found.');
    if (message.from?.user?.id !== asker.person.id)
      return refuse(response, 403, 'Forbidden', 'Only the sender can delete a message.');
    deleteMessage(request.params.message);
    response.status(204).end();
  });

  router.use((_request, response) => {
    refuse(response, 404, 'ResourceNotFound', 'Resource not found for the segment.');
  });

  function deleteMessage(id: string): void {
    const message = messages.find((one) => one.id === id);
    if (!message) return;
    Object.assign(message, {
      deletedDateTime: new Date().toISOString(),
      body: { contentType: 'html', content: '' },
      attachments: [],
    });
    onChange();
  }

  function chatter(count: number): void {
    const [somebody] = chat.members;
    if (!somebody) return;
    for (let said = 0; said < count; said++) {
      const sent = { body: { contentType: 'text' as const, content: 'And another thing' } };
      messages.push(messageOf(somebody, sent, chat.id, nextId(Date.now())));
    }
    onChange();
  }

  return {
    router,
    requests,
    deleteMessage,
    chatter,
    heldBack: () => heldBack,
    messages: () => structuredClone(messages),
  };
}

/** Graph's own shape of an error. */
function refuse(response: Response, status: number, code: string, message: string): undefined {
  const innerError = { date: new Date().toISOString(), 'request-id': randomUUID(), 'client-request-id': randomUUID() };
  response.status(status).json({ error: { code, message, innerError } });
}
