import { CheckFailed } from '../failures.ts';
import type { Facts, Question } from '../question.ts';
import { told, type Answer, type Connection } from '../connection.ts';

export const topic = 'Bookend tenant check';

interface Created {
  id: string;
  facts: Facts;
  isAlone: boolean;
}

/** Asked before all others, because they need the chat. */
export const alone: Omit<Question, 'probe'> = {
  id: 'chat of one',
  asks: 'Does Graph create a chat for one person?',
  decision: '008',
  change: '`chatsOfOne` in server/sandbox/graph/trouble.ts',
};

export interface Company {
  colleague: string | undefined;
  /** The chat has to have the colleague, even if Graph creates one without. */
  isShared?: boolean;
}

/** Throws `CheckFailed`. */
export async function createTestChat(connection: Connection, company: Company): Promise<Created> {
  const { colleague, isShared = false } = company;
  const first = await create(connection, []);
  const facts = { create: told(first) };
  const id = idIn(first);
  if (id !== undefined && !isShared) return { id, facts, isAlone: true };
  if (colleague === undefined)
    throw new CheckFailed(`Graph creates no chat for one person (${told(first)}). Name a colleague with --with.`);
  const second = await create(connection, [colleague]);
  const shared = idIn(second);
  if (shared === undefined)
    throw new CheckFailed(`Graph creates no chat with that colleague either (${told(second)}).`);
  return { id: shared, facts, isAlone: false };
}

function create({ ask, me }: Connection, others: string[]): Promise<Answer> {
  const members = [me.id, ...others].map((person) => ({
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    roles: ['owner'],
    'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${person.replaceAll("'", "''")}')`,
  }));
  return ask({ method: 'post', path: '/chats', data: { chatType: 'group', topic, members } });
}

function idIn({ status, data }: Answer): string | undefined {
  const { id } = (data ?? {}) as { id?: unknown };
  return status < 300 && typeof id === 'string' ? id : undefined;
}
