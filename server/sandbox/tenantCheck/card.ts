import { randomUUID } from 'node:crypto';
import type { ChatMessage } from '@microsoft/microsoft-graph-types';
import { messageOf } from '../../platform/microsoft/messageBody.ts';
import type { CardMessage, Sentence } from '../../platform/microsoft/microsoft.ts';
import { NotAsked } from './failures.ts';
import type { TestChat } from './testChat.ts';

/** A message as Bookend sends it. */
export function cardMessage(summary: Sentence, text = 'Bookend tenant check'): CardMessage {
  const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text, wrap: true }] };
  return { marker: randomUUID(), card: JSON.stringify(card), summary };
}

/** A request of exactly this size. */
export function messageOfBytes(bytes: number): ChatMessage {
  const message = (letters: number) => messageOf(cardMessage(['Size'], 'x'.repeat(letters)));
  const empty = Buffer.byteLength(JSON.stringify(message(0)));
  return message(bytes - empty);
}

/** Throws `NotAsked`. */
export async function postCard(chat: TestChat, content: CardMessage): Promise<string> {
  const { answer, id } = await chat.post(messageOf(content));
  if (id === undefined) throw new NotAsked(`the chat accepts no message (${answer.status})`);
  return id;
}
