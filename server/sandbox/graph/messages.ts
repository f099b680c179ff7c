import type { ChatMessage } from '@microsoft/microsoft-graph-types';
import type { Request, Response } from 'express';
import type { SandboxPerson } from '../people.ts';
import { askerOf } from './asker.ts';
import { refusalOf } from './cards.ts';
import { messageOf } from './chat.ts';
import { Refusal } from './refusal.ts';
import type { GraphState } from './state.ts';

/** One message per second and chat (Graph's throttling limits for Teams). */
const postEveryMs = 1000;

const lateMs = 4_000;

type InChat = Request<{ chat: string }>;
type OfMessage = Request<{ chat: string; message: string }>;

export async function listMessages(graph: GraphState, request: InChat, response: Response): Promise<void> {
  await askerOf(graph, request, ['Chat.Read', 'Chat.ReadWrite']);
  const top = Math.min(50, Number(request.query['$top'] ?? 20));
  const skip = Number(request.query['$skiptoken'] ?? 0);
  const newestFirst = graph.messages.filter(({ chatId }) => chatId === request.params.chat).toReversed();
  const path = `${request.protocol}://${request.get('host')}${request.baseUrl}${request.path}`;
  response.json({
    value: newestFirst.slice(skip, skip + top),
    ...(newestFirst.length > skip + top && { '@odata.nextLink': `${path}?$top=${top}&$skiptoken=${skip + top}` }),
  });
}

export async function postMessage(graph: GraphState, request: InChat, response: Response): Promise<void> {
  const { person } = await askerOf(graph, request, ['ChatMessage.Send', 'Chat.ReadWrite']);
  refuseBadCard(request.body);
  const at = Date.now();
  const { chat } = request.params;
  if (at - (graph.lastPostAt.get(chat) ?? 0) < postEveryMs)
    throw new Refusal(429, 'TooManyRequests', 'One message per second and chat.', { 'Retry-After': '1' });
  const add = () => {
    graph.lastPostAt.set(chat, at);
    const message = messageOf(person, request.body, { chat, at: nextId(graph, at) });
    graph.messages.push(message);
    graph.onChange();
    return message;
  };
  if (play(graph, response, add)) response.status(201).json(add());
}

export async function changeMessage(graph: GraphState, request: OfMessage, response: Response): Promise<void> {
  const { person } = await askerOf(graph, request, ['Chat.ReadWrite']);
  const message = findMessage(graph, request.params.message);
  if (message.deletedDateTime) throw new Refusal(404, 'NotFound', 'Message not found.');
  refuseOthers(message, person, 'change');
  refuseBadCard(request.body);
  const change = () => {
    const { body, attachments } = request.body as ChatMessage;
    const at = new Date().toISOString();
    const times = { lastModifiedDateTime: at, lastEditedDateTime: at, etag: String(Date.now()) };
    Object.assign(message, { body, attachments, ...times });
    graph.onChange();
  };
  if (!play(graph, response, change)) return;
  change();
  response.status(204).end();
}

export async function softDelete(graph: GraphState, request: OfMessage, response: Response): Promise<void> {
  const { person } = await askerOf(graph, request, ['Chat.ReadWrite']);
  const message = findMessage(graph, request.params.message);
  refuseOthers(message, person, 'delete');
  markDeleted(graph, request.params.message);
  response.status(204).end();
}

export function markDeleted({ messages, onChange }: GraphState, id: string): void {
  const message = messages.find((one) => one.id === id);
  if (!message) return;
  const deletedDateTime = new Date().toISOString();
  Object.assign(message, { deletedDateTime, body: { contentType: 'html', content: '' }, attachments: [] });
  onChange();
}

export function addChatter(graph: GraphState, count: number): void {
  const { chat, messages, onChange } = graph;
  const [somebody] = chat.members;
  if (!somebody) return;
  for (let said = 0; said < count; said++) {
    const sent = { body: { contentType: 'text' as const, content: 'And another thing' } };
    messages.push(messageOf(somebody, sent, { chat: chat.id, at: nextId(graph, Date.now()) }));
  }
  onChange();
}

function findMessage({ messages }: GraphState, id: string): ChatMessage {
  const message = messages.find((one) => one.id === id);
  if (!message) throw new Refusal(404, 'NotFound', 'Message not found.');
  return message;
}

function refuseOthers(message: ChatMessage, { id }: SandboxPerson, act: 'change' | 'delete'): void {
  if (message.from?.user?.id !== id) throw new Refusal(403, 'Forbidden', `Only the sender can ${act} a message.`);
}

function refuseBadCard(body: unknown): void {
  const refusal = refusalOf(body);
  if (refusal) throw refusal;
}

/** Graph's ids are the unique time of posting, in milliseconds. */
function nextId({ messages }: GraphState, at: number): number {
  return Math.max(at, Number(messages.at(-1)?.id ?? 0) + 1);
}

/** False: the response is finished. `act` runs whenever the message is posted all the same. */
function play(graph: GraphState, response: Response, act: () => void): boolean {
  switch (graph.trouble.take()) {
    case 'none':
      return true;
    case 'busy':
      throw new Refusal(429, 'TooManyRequests', 'Application is throttled.', { 'Retry-After': '2' });
    case 'broken':
      throw new Refusal(500, 'InternalServerError', 'Failed to process the request.');
    case 'refused':
      throw new Refusal(403, 'Forbidden', 'The tenant does not allow this.');
    case 'silent':
      return false;
    case 'lost_answer':
      act();
      response.destroy();
      return false;
    case 'late':
      response.destroy();
      graph.heldBack++;
      setTimeout(() => {
        graph.heldBack--;
        act();
      }, lateMs);
      return false;
  }
}
