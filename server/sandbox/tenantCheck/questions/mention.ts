import { messageOf } from '../../../platform/microsoft/messageBody.ts';
import type { CardMessage, Sentence } from '../../../platform/microsoft/microsoft.ts';
import { cardMessage } from '../card.ts';
import type { Facts, Question } from '../question.ts';
import { told } from '../connection.ts';
import type { TestChat } from '../testChat.ts';

export const mention: Question = {
  id: 'mention',
  asks: 'Does a corrected card keep its mentions?',
  decision: '016',
  change: 'server/platform/microsoft/messageBody.ts',
  probe,
};

async function probe(chat: TestChat): Promise<Facts> {
  const content = cardMessage(['An action for ', { id: chat.me.id, name: chat.me.name }]);
  const { answer, id } = await chat.post(messageOf(content));
  const posted = { post: told(answer), ...(await withoutMention(chat, content)) };
  return id === undefined ? posted : { ...posted, ...(await corrections(chat, content, id)) };
}

async function withoutMention(chat: TestChat, content: CardMessage): Promise<Facts> {
  const { answer, id } = await chat.post({ ...messageOf(content), mentions: [] });
  const kept = id === undefined ? undefined : (await chat.read(id)).message.body?.content;
  return { 'post <at> without mention': told(answer), '<at> kept': kept?.includes('<at ') ?? false };
}

async function corrections(chat: TestChat, content: CardMessage, id: string): Promise<Facts> {
  const mentions = async () => (await chat.read(id)).message.mentions?.length ?? 0;
  const correct = async (summary: Sentence) => {
    const change = { ...content, summary, reactions: [] };
    return told((await chat.asBookend((bookend, caller) => bookend.update(caller, chat.id, id, change))).answer);
  };
  return {
    'mentions posted': await mentions(),
    'PATCH with it': await correct(content.summary),
    'mentions kept': await mentions(),
    'PATCH without it': await correct(['An action for somebody else']),
    'mentions left': await mentions(),
  };
}
