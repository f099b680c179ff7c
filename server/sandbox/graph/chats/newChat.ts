import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { SandboxChat, SandboxPerson } from '../../people.ts';
import { chatOf } from './chat.ts';
import { graphTokenOf } from '../graphToken.ts';
import { badRequest, missingScope } from '../refusal.ts';
import type { GraphState } from '../state.ts';

const scopes = ['Chat.Create', 'Chat.ReadWrite'];

const wanted = z.object({
  chatType: z.literal('group'),
  topic: z.optional(z.string()),
  members: z.array(z.object({ roles: z.array(z.string()), 'user@odata.bind': z.string() })),
});

const bind = /\/users\('(.+)'\)$/;

/** Group chats only: graph/api/chat-post. Refusals aren't documented: their status is a guess, two messages were reported. */
export async function createChat(graph: GraphState, request: Request, response: Response): Promise<void> {
  const token = await graphTokenOf(graph.entra, request);
  if (!scopes.some((scope) => token.scopes.includes(scope))) throw missingScope(scopes);
  const { success, data } = wanted.safeParse(request.body);
  if (!success) throw badRequest('Invalid request body was sent.');
  const members = data.members.map((member) => personIn(graph, member['user@odata.bind']));
  refuseMembers(graph, members, token.id);
  const id = `19:${randomUUID().replaceAll('-', '')}@thread.v2`;
  const chat: SandboxChat = { id, topic: data.topic ?? null, organizer: null, coOrganizers: new Set(), members };
  graph.created.push(chat);
  const { webUrl: _, onlineMeetingInfo: __, ...told } = chatOf(chat, graph.reading);
  response.status(201).json(told);
}

function personIn({ find }: GraphState, address: string): SandboxPerson {
  const [, name = ''] = bind.exec(address) ?? [];
  const person = find(name.replaceAll("''", "'"));
  if (!person) throw badRequest('Failed to find users with user principal name.');
  return person;
}

/** "Every single user, including the user initiating the create request" has to be named. */
function refuseMembers({ trouble }: GraphState, members: SandboxPerson[], caller: string): void {
  if (new Set(members).size < members.length)
    throw badRequest('Duplicate chat members is specified in the request body.');
  if (!members.some(({ id }) => id === caller)) throw badRequest('The caller has to be one of the members.');
  if (members.length === 1 && trouble.corrections.chatsOfOne === 'refused')
    throw badRequest('A chat needs another member.');
}
