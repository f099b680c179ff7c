import type { ChatMessage } from '@microsoft/microsoft-graph-types';
import { randomUUID } from 'node:crypto';
import type { SandboxPerson } from '../../people.ts';
import { messageOf, systemMessageOf } from './chatMessage.ts';
import type { GraphState } from '../state.ts';

export function markDeleted(graph: GraphState, id: string): void {
  const message = graph.messages.find((one) => one.id === id);
  if (!message) return;
  Object.assign(message, { body: { contentType: 'html', content: '' }, attachments: [], mentions: [] });
  change(graph, message, { deletedDateTime: new Date().toISOString() });
}

/** Counts as a modification (resources/chatmessage, `lastModifiedDateTime`). */
export function react(
  graph: GraphState,
  message: ChatMessage | undefined,
  { by, reactionType }: { by: SandboxPerson; reactionType: string },
): void {
  if (!message) return;
  const reaction = {
    reactionType,
    displayName: 'Like',
    reactionContentUrl: null,
    createdDateTime: new Date().toISOString(),
    user: { application: null, device: null, user: { id: by.id, displayName: null, userIdentityType: 'aadUser' } },
  };
  change(graph, message, { reactions: [...(message.reactions ?? []), reaction as never] });
}

/** Their client sends the card along once more, under an id of its own. */
export function editInTeams(graph: GraphState, id: string, words: string): void {
  const message = graph.messages.find((one) => one.id === id);
  if (!message) return;
  const doubled = (message.attachments ?? []).flatMap((one) => [one, { ...one, id: randomUUID().replaceAll('-', '') }]);
  const tags = doubled.map((one) => `<attachment id="${one.id}"></attachment>`).join('');
  change(graph, message, {
    lastEditedDateTime: new Date().toISOString(),
    body: { contentType: 'html', content: `<p>${words}</p>${tags}` },
    attachments: doubled,
    mentions: [],
  });
}

/** With one of the system's own after every ten. */
export function addChatter(graph: GraphState, count: number, from: number): void {
  const { chat, messages, onChange } = graph;
  const [somebody] = chat.members;
  if (!somebody) return;
  for (let said = 0; said < count; said++) {
    const sent = { body: { contentType: 'text' as const, content: 'And another thing' } };
    const posted = () => ({ chat: chat.id, at: nextId(graph, from) });
    messages.push(messageOf(somebody, sent, posted()));
    if (said % 10 === 9) messages.push(systemMessageOf(posted()));
  }
  onChange();
}

/** Graph's ids are the unique time of posting, in milliseconds. */
export function nextId({ messages }: GraphState, at: number): number {
  return Math.max(at, Number(messages.at(-1)?.id ?? 0) + 1);
}

function change({ onChange }: GraphState, message: ChatMessage, to: Partial<ChatMessage>): void {
  const at = Math.max(Date.now(), Date.parse(message.lastModifiedDateTime ?? '') + 1);
  Object.assign(message, to, { lastModifiedDateTime: new Date(at).toISOString(), etag: String(at) });
  onChange();
}
