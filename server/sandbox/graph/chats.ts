import type { Request, Response } from 'express';
import { askerOf } from './asker.ts';
import { chatOf, joinUrlOf, membersOf, participantsOf } from './chat.ts';
import { Refusal } from './refusal.ts';
import type { GraphState } from './state.ts';

const chatScopes = ['Chat.ReadBasic', 'Chat.Read', 'Chat.ReadWrite'];

type InChat = Request<{ chat: string }>;

export async function readChat(graph: GraphState, request: InChat, response: Response): Promise<void> {
  const { there } = await askerOf(graph, request, chatScopes);
  refuseIfFailing(graph);
  const isExpanded = request.query['$expand'] === 'members';
  const told = chatOf(there);
  const meeting = told.onlineMeetingInfo;
  const isUnnamed = meeting && graph.trouble.organizerIsMissing;
  const unnamed = isUnnamed ? { onlineMeetingInfo: { ...meeting, organizer: null } } : {};
  response.json({ ...told, ...unnamed, ...(isExpanded && { members: membersOf(there) }) });
}

export async function readMembers(graph: GraphState, request: InChat, response: Response): Promise<void> {
  const { there } = await askerOf(graph, request, chatScopes);
  refuseIfFailing(graph);
  response.json({ value: membersOf(there) });
}

export async function readOnlineMeetings(
  graph: GraphState,
  request: Request<Record<string, never>>,
  response: Response,
): Promise<void> {
  const { chat } = graph;
  await askerOf(graph, request, ['OnlineMeetings.Read']);
  const isThis = request.query['$filter'] === `JoinWebUrl eq '${joinUrlOf(chat)}'`;
  const takesNewNames = request.headers['prefer'] === 'include-unknown-enum-members';
  const meeting = { joinWebUrl: joinUrlOf(chat), participants: participantsOf(chat, takesNewNames) };
  response.json({ value: isThis ? [meeting] : [] });
}

function refuseIfFailing({ trouble }: GraphState): void {
  if (trouble.membersFail) throw new Refusal(502, 'BadGateway', 'Failed to execute backend request.');
}
