import type { Request, Response } from 'express';
import { askerOf } from '../asker.ts';
import { chatOf, joinUrlOf, membersOf, participantsOf } from './chat.ts';
import { refuseMembers, refuseReading } from '../readingRefusals.ts';
import { Refusal } from '../refusal.ts';
import type { GraphState } from '../state.ts';

const chatScopes = ['Chat.ReadBasic', 'Chat.Read', 'Chat.ReadWrite'];

/** As seen with *List chats*; Microsoft's pages give no number. */
const mostExpanded = 25;

type InChat = Request<{ chat: string }>;

export async function readChat(graph: GraphState, request: InChat, response: Response): Promise<void> {
  const { there } = await askerOf(graph, request, chatScopes);
  const { reading, trouble } = graph;
  refuseReading(reading);
  const told = chatOf(there, reading);
  const meeting = told.onlineMeetingInfo;
  const isUnnamed = meeting && trouble.organizing === 'missing';
  const unnamed = isUnnamed ? { onlineMeetingInfo: { ...meeting, organizer: null } } : {};
  const isExpanded = request.query['$expand'] === 'members';
  response.json({
    '@odata.context': context(isExpanded ? 'chats(members())/$entity' : 'chats/$entity'),
    ...told,
    ...unnamed,
    ...(isExpanded && expansion(graph, there)),
  });
}

/** Sources: microsoft-graph-docs, chat-get, Example 3, and chat-list-members. */
const context = (what: string) => `https://graph.microsoft.com/v1.0/$metadata#${what}`;
const membersContext = (chat: string) => context(`chats('${encodeURIComponent(chat)}')/members`);

function expansion(graph: GraphState, there: Parameters<typeof membersOf>[0]) {
  refuseIfFailing(graph);
  const members = membersOf(there, graph.reading);
  return {
    'members@odata.context': membersContext(there.id),
    members: graph.reading.expansionIsWhole ? members : members.slice(0, mostExpanded),
  };
}

/** graph/paging: the server chooses the pages' size, and the next page's address is to be used as it is. */
export async function readMembers(graph: GraphState, request: InChat, response: Response): Promise<void> {
  const { there } = await askerOf(graph, request, chatScopes);
  const { reading } = graph;
  refuseIfFailing(graph);
  const skip = Number(request.query['$skiptoken'] ?? 0);
  refuseReading(reading, skip / reading.pageSize);
  refuseMembers(reading);
  const members = membersOf(there, reading);
  const value = members.slice(skip, skip + reading.pageSize);
  const next = skip + reading.pageSize;
  const home = `${request.protocol}://${request.get('host')}`;
  const base = reading.answer === 'astray' ? home.replace('127.0.0.1', 'localhost') : home;
  const link = `${base}${request.baseUrl}${request.path}?$skiptoken=${next}`;
  response.json({
    '@odata.context': membersContext(there.id),
    '@odata.count': value.length,
    ...(next < members.length && { '@odata.nextLink': link }),
    value,
  });
}

/**
 * By onlinemeeting-get organizers and invited people may ask; reported are a 403 for all but the organizer
 * (microsoft-graph-docs-contrib#436) and answers without the others.
 */
export async function readOnlineMeetings(
  graph: GraphState,
  request: Request<Record<string, never>>,
  response: Response,
): Promise<void> {
  const { reading } = graph;
  const { person, there: chat } = await askerOf(graph, request, ['OnlineMeetings.Read']);
  const isOrganizer = person.id === chat.organizer;
  const { meetings } = reading;
  if (meetings === 'fails') throw new Refusal(500, 'InternalServerError', 'An unexpected error occurred.');
  if (meetings === 'organizer' && !isOrganizer) throw new Refusal(403, 'Forbidden', 'No permissions to the meeting.');
  const joinWebUrl = joinUrlOf(chat, { ...reading, isShortAddress: false });
  const isThis = request.query['$filter'] === `JoinWebUrl eq '${joinWebUrl}'`;
  const takesNewNames = request.headers['prefer'] === 'include-unknown-enum-members';
  const tellsAbout = (id: string) => isOrganizer || meetings === 'everybody' || id === person.id;
  const meeting = {
    id: Buffer.from(`1*${chat.organizer}*0**${chat.id}`).toString('base64'),
    subject: chat.topic,
    creationDateTime: '2026-11-01T08:00:00Z',
    startDateTime: '2026-11-23T12:00:00Z',
    endDateTime: '2026-11-23T13:00:00Z',
    joinWebUrl,
    chatInfo: { threadId: chat.id, messageId: '0', replyChainMessageId: null },
    participants: participantsOf(chat, { takesNewNames, tellsAbout }),
  };
  response.json({ value: isThis ? [meeting] : [] });
}

function refuseIfFailing({ trouble }: GraphState): void {
  if (trouble.membersFail) throw new Refusal(502, 'BadGateway', 'Failed to execute backend request.');
}
