import { messageOfBytes } from '../card.ts';
import type { Facts, Question } from '../question.ts';
import { told } from '../connection.ts';
import type { TestChat } from '../testChat.ts';

const sizes = [24, 27, 28, 30, 40, 80, 100];

export const size: Question = {
  id: 'size',
  asks: 'How large may a message with a card be?',
  decision: '016',
  change: '`bytesAllowed` in server/platform/delivery/card.ts, `too_large` in server/platform/microsoft/messages.ts',
  probe,
};

async function probe(chat: TestChat): Promise<Facts> {
  let largest = 0;
  for (const kilobytes of sizes) {
    const { answer, id } = await chat.post(messageOfBytes(kilobytes * 1024));
    if (id === undefined)
      return { 'largest accepted (KB)': largest, 'first refused (KB)': kilobytes, refusal: told(answer) };
    largest = kilobytes;
  }
  return { 'largest accepted (KB)': largest };
}
