import { messageOf } from '../../../platform/microsoft/messageBody.ts';
import { messagePath } from '../../../platform/microsoft/messages.ts';
import { cardMessage, postCard } from '../card.ts';
import type { Facts, Question } from '../question.ts';
import { told } from '../connection.ts';
import type { TestChat } from '../testChat.ts';

export const reaction: Question = {
  id: 'reaction',
  asks: 'Can a card with a reaction be corrected, and does it keep the reaction?',
  decision: '016',
  change: '`update` in server/platform/microsoft/messages.ts',
  probe,
};

async function probe(chat: TestChat): Promise<Facts> {
  const content = cardMessage(['A card to correct']);
  const id = await postCard(chat, content);
  const set = await chat.react(id);
  const read = await chat.asBookend((bookend, caller) => bookend.read(caller, chat.id, id));
  const reactions = read.result?.reactions ?? [];
  const correct = (named: typeof reactions) =>
    chat.asBookend((bookend, caller) => bookend.update(caller, chat.id, id, { ...content, reactions: named }));
  const withThem = await correct(reactions);
  const kept = await reactionsOf(chat, id);
  const empty = await correct([]);
  const { mentions: _, ...bare } = messageOf(content);
  const path = messagePath(chat.id, id);
  return {
    setReaction: told(set),
    'reactions read': reactions.length,
    'PATCH as Bookend does': told(withThem.answer),
    'reactions kept': kept,
    'PATCH with an empty list': told(empty.answer),
    'reactions kept then': await reactionsOf(chat, id),
    'PATCH without both lists': told(await chat.ask({ method: 'patch', path, data: bare })),
  };
}

async function reactionsOf(chat: TestChat, id: string): Promise<number> {
  return (await chat.read(id)).message.reactions?.length ?? 0;
}
