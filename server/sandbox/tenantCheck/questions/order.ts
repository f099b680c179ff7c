import type { ChatMessage } from '@microsoft/microsoft-graph-types';
import { messagePath } from '../../../platform/microsoft/messages.ts';
import { cardMessage, postCard } from '../card.ts';
import type { Facts, Question } from '../question.ts';
import { told, type Answer } from '../connection.ts';
import type { TestChat } from '../testChat.ts';

export const order: Question = {
  id: 'order',
  asks: 'In which order does Graph list messages?',
  decision: '016',
  change: '`newestFirst` in server/platform/microsoft/messages.ts',
  probe,
};

async function probe(chat: TestChat): Promise<Facts> {
  const ids: string[] = [];
  for (const name of ['One', 'Two', 'Three']) ids.push(await postCard(chat, cardMessage([name])));
  const [first = ''] = ids;
  const newest = ids.toReversed();
  await chat.react(first);
  const list = (query: string) => chat.ask({ method: 'get', path: `${messagePath(chat.id)}?$top=${query}` });
  const two = await list('2&$orderby=createdDateTime%20desc');
  const unordered = idsIn(await list('20')).filter((id) => ids.includes(id));
  return {
    'createdDateTime desc': idsIn(two).join() === newest.slice(0, 2).join() ? 'newest first' : 'another order',
    'link to the next page': hasNext(two),
    'without $orderby': orderOf(unordered, newest, first),
    'createdDateTime asc': told(await list('2&$orderby=createdDateTime%20asc')),
  };
}

function orderOf(found: readonly string[], newest: readonly string[], changed: string): string {
  if (found.join() === newest.join()) return 'newest first';
  const byChange = [changed, ...newest.filter((id) => id !== changed)];
  return found.join() === byChange.join() ? 'last changed first' : 'another order';
}

function idsIn({ data }: Answer): string[] {
  const { value = [] } = (data ?? {}) as { value?: ChatMessage[] };
  return value.map(({ id }) => id ?? '');
}

function hasNext({ data }: Answer): boolean {
  return typeof data === 'object' && data !== null && '@odata.nextLink' in data;
}
