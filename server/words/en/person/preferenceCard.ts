import type { CardLine } from '#contract/rules/person/preferenceCard.ts';

const lines: Record<CardLine, string> = {
  best: 'I’m at my best when',
  reach: 'Reach me by',
  avoid: 'Please don’t',
  learn: 'I learn best by',
  ask: 'Ask me about',
};

const examples: Record<CardLine, string> = {
  best: 'For example: I get the question a day before.',
  reach: 'For example: a message first, then a call.',
  avoid: 'For example: ask me for a number on the spot.',
  learn: 'For example: watching once, then trying it myself.',
  ask: 'For example: tide tables, and how to fix a bicycle.',
};

const when: Record<CardLine, string> = {
  best: 'Read by those who open the cards in the chat’s tab.',
  reach: 'Shown to whoever gives you an action.',
  avoid: 'Shown to whoever answers your concern, or is about to talk with you about an action.',
  learn: 'Shown to whoever hands you a part of a meeting.',
  ask: 'Read by those who open the cards in the chat’s tab.',
};

export const preferenceCard = {
  hint: 'In your own words, for the people you meet with. Fill in what helps them, and leave out the rest.',
  lines,
  examples,
  whyMissing: 'There is no field for weaknesses, health or personality types: such words stick to people.',
  readers: 'Who sees it?',
  readersOf: { nobody: 'Nobody', all: 'All my chats', named: 'Chats I choose' },
  withdraw: 'You can withdraw it at any time. It is gone at once, wherever somebody has it open.',
  whichChats: 'Which chats?',
  findChat: 'Find a chat',
  earlierChat: 'A chat without recent meetings',
  noChats: 'You had no meeting with Bookend in the last 90 days.',
  nameOne: 'Choose at least one chat. Until then nobody sees your card.',
  preview: 'What others see',
  previewEmpty: 'Nothing yet.',
  previewUnseen: 'Nothing: so far the card is only for you.',
  seenBy: {
    nobody: '',
    all: 'Shown in every chat where you had a meeting with Bookend, to those who are in it with you.',
    named: 'Shown in the chats you chose, to those who are in them with you.',
  },
  when,
  by: (name: string, line: string) => `${name} · ${line}`,
  here: 'How people here like to work',
  noneHere: 'There are no cards to read here.',
};
