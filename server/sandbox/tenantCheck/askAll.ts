import { cleanUp } from './cleanUp.ts';
import { NotAsked, Unreachable } from './failures.ts';
import type { Facts, Question } from './question.ts';
import { alone, createTestChat, type Company } from './questions/alone.ts';
import type { Connection } from './connection.ts';
import { inTestChat, type TestChat } from './testChat.ts';

/** Facts, or why the question wasn't asked. */
export type Outcomes = ReadonlyMap<string, Facts | string>;

export interface Answers {
  outcomes: Outcomes;
  isAlone: boolean;
  /** Messages of ours that are still in the test chat. */
  left: number;
}

/** Throws `CheckFailed` if there is no chat to ask in. */
export async function askAll(
  connection: Connection,
  questions: readonly Question[],
  { chat: otherChat, ...company }: Company & { chat: string | undefined },
): Promise<Answers> {
  const { id, facts, isAlone } = await createTestChat(connection, company);
  const chat = inTestChat(connection, id, otherChat);
  const outcomes = new Map<string, Facts | string>([[alone.id, facts]]);
  try {
    for (const question of questions) outcomes.set(question.id, await outcomeOf(question, chat));
  } finally {
    await cleanUp(chat);
  }
  return { outcomes, isAlone, left: chat.posted.size };
}

async function outcomeOf({ probe }: Question, chat: TestChat): Promise<Facts | string> {
  try {
    return await probe(chat);
  } catch (failure) {
    if (failure instanceof NotAsked || failure instanceof Unreachable) return failure.message;
    // The other answers count: few people have a tenant to ask.
    if (failure instanceof Error) return `Graph’s answer has an unexpected shape (${failure.name})`;
    throw failure;
  }
}
