import { deleteMessage } from '../cleanUp.ts';
import { cardMessage, postCard } from '../card.ts';
import type { Facts, Question } from '../question.ts';
import { told } from '../connection.ts';
import type { TestChat } from '../testChat.ts';

export const deleted: Question = {
  id: 'deleted',
  asks: 'How does Graph answer for a deleted message?',
  decision: '016',
  change: '`failureOf` in server/platform/microsoft/messages.ts',
  probe,
};

async function probe(chat: TestChat): Promise<Facts> {
  const content = cardMessage(['A card to delete']);
  const id = await postCard(chat, content);
  const gone = await deleteMessage(chat, id);
  const { answer, message } = await chat.read(id);
  const patch = await chat.asBookend((bookend, caller) =>
    bookend.update(caller, chat.id, id, { ...content, reactions: [] }),
  );
  return {
    softDelete: told(gone),
    read: told(answer),
    'deletedDateTime set': Boolean(message.deletedDateTime),
    PATCH: told(patch.answer),
  };
}
