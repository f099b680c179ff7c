import { messagePath } from '../../platform/microsoft/messages.ts';
import { Unreachable } from './failures.ts';
import type { Answer } from './connection.ts';
import type { TestChat } from './testChat.ts';

/** What it can't delete stays in `posted`. */
export async function cleanUp(chat: TestChat): Promise<void> {
  try {
    for (const id of chat.posted) await deleteMessage(chat, id);
  } catch (failure) {
    if (!(failure instanceof Unreachable)) throw failure;
  }
}

export async function deleteMessage(chat: TestChat, message: string): Promise<Answer> {
  const answer = await chat.ask({
    method: 'post',
    path: `/users/${chat.me.id}${messagePath(chat.id, message)}/softDelete`,
  });
  if (answer.status < 300) chat.posted.delete(message);
  return answer;
}
