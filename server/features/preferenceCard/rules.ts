import type { Lines, PreferenceCard } from '#contract/person/preferenceCard.ts';
import { cardLines } from '#contract/rules/person/preferenceCard.ts';
import { visibleText } from '#contract/rules/text.ts';

export const emptyCard: PreferenceCard = {
  best: '',
  reach: '',
  avoid: '',
  learn: '',
  ask: '',
  readers: 'nobody',
  chats: [],
};

/** The lines that this chat may read; undefined if there are none. */
export function linesIn(card: PreferenceCard, chat: string): Partial<Lines> | undefined {
  if (!isSeenIn(card, chat)) return undefined;
  const written = cardLines.map((name) => [name, visibleText(card[name])] as const).filter(([, text]) => text !== '');
  return written.length === 0 ? undefined : Object.fromEntries(written);
}

/** Chats in which a save changes what others see. */
export function chatsToTell(before: PreferenceCard, after: PreferenceCard, chats: readonly string[]): string[] {
  return chats.filter((chat) => JSON.stringify(linesIn(before, chat)) !== JSON.stringify(linesIn(after, chat)));
}

function isSeenIn({ readers, chats }: PreferenceCard, chat: string): boolean {
  return readers === 'all' || (readers === 'named' && chats.some(({ id }) => id === chat));
}
