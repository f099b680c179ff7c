import type { ChatMessage } from '@microsoft/microsoft-graph-types';
import type { Request, Response } from 'express';
import type { SandboxPerson } from '../../people.ts';
import { askerOf } from '../asker.ts';
import { refusalOf } from './cards.ts';
import { asGraphTells, messageOf, withoutLooseMentions } from './chatMessage.ts';
import { markDeleted, nextId, react } from './inTeams.ts';
import { pageOf } from './listing.ts';
import { refuseMessages } from '../readingRefusals.ts';
import { badRequest, Refusal } from '../refusal.ts';
import type { GraphState } from '../state.ts';

const lateMs = 4_000;

type InChat = Request<{ chat: string }>;
type OfMessage = Request<{ chat: string; message: string }>;

export async function listMessages(graph: GraphState, request: InChat, response: Response): Promise<void> {
  await askerOf(graph, request, ['Chat.Read', 'Chat.ReadWrite']);
  graph.pace.take('GET 1:1/group chat message');
  refuseMessages(graph.reading);
  const all = graph.messages.filter(({ chatId }) => chatId === request.params.chat);
  const { value, next } = pageOf(all, request.query);
  const path = `${request.protocol}://${request.get('host')}${request.baseUrl}${request.path}`;
  response.json({
    '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#chats('${request.params.chat}')/messages`,
    '@odata.count': value.length,
    ...(next && { '@odata.nextLink': `${path}?${new URLSearchParams(next).toString()}` }),
    value: value.map(asGraphTells),
  });
}

export async function readMessage(graph: GraphState, request: OfMessage, response: Response): Promise<void> {
  await askerOf(graph, request, ['Chat.Read', 'Chat.ReadWrite']);
  graph.pace.take('GET 1:1/group chat message');
  refuseMessages(graph.reading);
  const message = findMessage(graph, request.params.message);
  const { deletedAnswer } = graph.trouble.corrections;
  if (message.deletedDateTime && !graph.trouble.corrections.tellsDeleted) throw missing(deletedAnswer);
  response.json(asGraphTells(message));
}

export async function postMessage(graph: GraphState, request: InChat, response: Response): Promise<void> {
  const { person } = await askerOf(graph, request, ['ChatMessage.Send', 'Chat.ReadWrite']);
  refuseBadCard(request.body, graph);
  if ((request.body as ChatMessage).reactions?.length) throw badRequest("'reactions' cannot be set in POST.");
  const at = Date.now();
  const { chat } = request.params;
  graph.pace.mayPost(chat);
  const add = () => {
    const message = messageOf(person, request.body, { chat, at: nextId(graph, at) });
    graph.messages.push(message);
    graph.onChange();
    return message;
  };
  if (play(graph, response, add)) response.status(201).json(add());
}

export async function changeMessage(graph: GraphState, request: OfMessage, response: Response): Promise<void> {
  const { person } = await askerOf(graph, request, ['Chat.ReadWrite']);
  graph.pace.take('Other API calls');
  const { corrections } = graph.trouble;
  const message = findMessage(graph, request.params.message);
  if (corrections.isDeletedMeanwhile) markDeleted(graph, request.params.message);
  if (message.deletedDateTime) throw missing(corrections.deletedAnswer);
  refuseOthers(message, person, 'change');
  refuseBadCard(request.body, graph);
  refuseHalfChange(request.body, message, graph);
  const change = () => {
    const { body: _, attachments, mentions } = request.body as ChatMessage;
    const at = new Date().toISOString();
    const times = { lastModifiedDateTime: at, lastEditedDateTime: at, etag: String(Date.now()) };
    Object.assign(message, { body: withoutLooseMentions(request.body), attachments, mentions, ...times });
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

/** Source: graph/api/chatmessage-setreaction. */
export async function setReaction(graph: GraphState, request: OfMessage, response: Response): Promise<void> {
  const { person } = await askerOf(graph, request, ['Chat.ReadWrite', 'ChatMessage.Send']);
  const { reactionType } = request.body as { reactionType?: unknown };
  if (typeof reactionType !== 'string') throw badRequest('reactionType is required.');
  react(graph, findMessage(graph, request.params.message), { by: person, reactionType });
  response.status(204).end();
}

function findMessage({ messages }: GraphState, id: string): ChatMessage {
  const message = messages.find((one) => one.id === id);
  if (!message) throw missing(404);
  return message;
}

function refuseOthers(message: ChatMessage, { id }: SandboxPerson, act: 'change' | 'delete'): void {
  if (message.from?.user?.id !== id) throw new Refusal(403, 'Forbidden', `Only the sender can ${act} a message.`);
}

function refuseBadCard(body: unknown, { trouble }: GraphState): void {
  const { mentions = [] } = body as ChatMessage;
  if (trouble.corrections.mentions === 'refused' && mentions && mentions.length > 0)
    throw badRequest('Invalid mentions.');
  const refusal = refusalOf(body);
  if (refusal) throw refusal;
}

/**
 * A message with a card takes no change without both lists (microsoft-graph-docs#18867). Whether the reactions have to
 * be those it has, or none (microsoft-graph-docs-contrib#2557 about a POST), is unclear.
 */
function refuseHalfChange(body: unknown, message: ChatMessage, { trouble }: GraphState): void {
  const { mentions, reactions } = body as ChatMessage;
  const rich = 'Rich html messages require details of attachments, mentions and reactions.';
  if (!Array.isArray(mentions) || !Array.isArray(reactions)) throw badRequest(rich);
  if (trouble.corrections.reactions === 'refused' && reactions.length > 0)
    throw badRequest("'reactions' cannot be set.");
  const named = (all: ChatMessage['reactions']) => JSON.stringify((all ?? []).map(({ user }) => user?.user?.id));
  if (trouble.corrections.reactions === 'wanted' && named(reactions) !== named(message.reactions))
    throw badRequest(rich);
}

/** No document says how Graph answers for a message that was deleted. */
function missing(status: 403 | 404 | 410): Refusal {
  const code = { 403: 'Forbidden', 404: 'NotFound', 410: 'Gone' }[status];
  return new Refusal(status, code, 'Message not found.');
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
