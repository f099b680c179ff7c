import { messageOf } from '../../../platform/microsoft/messageBody.ts';
import { messagePath } from '../../../platform/microsoft/messages.ts';
import { cardMessage, postCard } from '../card.ts';
import type { Facts, Question } from '../question.ts';
import type { Answer } from '../connection.ts';
import type { TestChat } from '../testChat.ts';

const requests = 40;

export const pace: Question = {
  id: 'pace',
  asks: 'After how many requests does Graph want a pause, and how does it say how long?',
  decision: '037',
  change: 'server/platform/microsoft/retryAfter.ts, server/platform/delivery/chatPacing.ts',
  probe,
};

async function probe(chat: TestChat): Promise<Facts> {
  const content = cardMessage(['Pace']);
  const id = await postCard(chat, content);
  const path = messagePath(chat.id, id);
  await chat.rest(secondsToRest);
  const data = { ...messageOf(content), reactions: [] };
  const post = { method: 'post', path: messagePath(chat.id), data: messageOf(content) };
  const posts = await atOnce(2, () => chat.askOnce(post));
  for (const { data: message } of posts) {
    const { id: posted } = (message ?? {}) as { id?: string };
    if (posted !== undefined) chat.posted.add(posted);
  }
  await chat.rest(secondsToRest);
  const reads = await atOnce(requests, () => chat.askOnce({ method: 'get', path }));
  await chat.rest(secondsToRest);
  const changes = await atOnce(requests, () => chat.askOnce({ method: 'patch', path, data }));
  await chat.rest(secondsToRest);
  return {
    ...refusals('2 posts', posts),
    ...refusals(`${requests} reads`, reads),
    ...refusals(`${requests} changes`, changes),
  };
}

/** So that one kind of request doesn't count for the next. */
const secondsToRest = 3;

function atOnce(count: number, ask: () => Promise<Answer>): Promise<Answer[]> {
  return Promise.all(Array.from({ length: count }, ask));
}

function refusals(what: string, answers: readonly Answer[]): Facts {
  const refused = answers.filter(({ status }) => status === 429);
  const headers = new Set(refused.map((answer) => kindOf(answer.headers['retry-after'])));
  return {
    [`${what}: refused`]: refused.length,
    [`${what}: Retry-After`]: refused.length === 0 ? 'none' : [...headers].join(' or '),
  };
}

function kindOf(header: unknown): string {
  if (typeof header !== 'string') return 'none';
  return /^\d+$/.test(header) ? 'seconds' : 'date';
}
