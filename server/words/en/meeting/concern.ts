import type { ConcernKind } from '#contract/meeting/concern.ts';

const kinds: Record<ConcernKind, string> = {
  dissent: 'I disagree',
  risk: 'A risk',
  waiting: 'I’m waiting',
};

const raised: Record<ConcernKind, (who: string) => string> = {
  dissent: (who) => `${who} disagrees`,
  risk: (who) => `${who} raised a risk`,
  waiting: (who) => `${who} is waiting`,
};

const own: Record<ConcernKind, string> = {
  dissent: 'You disagree',
  risk: 'You raised a risk',
  waiting: 'You’re waiting',
};

export const concern = {
  failed: 'The concerns couldn’t be loaded.',
  kindLabel: 'What is it?',
  kinds,
  textLabels: {
    dissent: 'What do you see differently?',
    risk: 'What could go wrong?',
    waiting: 'What do you need permission or clarity for?',
  } satisfies Record<ConcernKind, string>,
  fromLabel: 'From',
  howLabel: 'How',
  named: 'With my name',
  unnamed: 'Without my name',
  namedHint: (host: string, isOrganizer: boolean) =>
    `For now only ${host} can read it, and ${isOrganizer ? 'any co-organizers' : 'the organizers'} unless you’re waiting for them. Anybody who gets the chair later needs your permission. The shared recap shows it with your name, either as waiting for an answer or with its answer.`,
  unnamedHint:
    'Nobody can find out that it is yours, not the host and not the database. The host reads it when they go to the close, without a time. Your words can identify you.',
  namedStays: 'You can take it back until the host has replied.',
  unnamedStays: 'It can’t be taken back: nobody can tell whose it is.',
  why: {
    too_few: 'Only with your name: among fewer than five people besides the host everybody would know who it was.',
    gathering:
      'Only with your name for now: without it, five people here need to have Bookend open, so that nobody stands out.',
    over: 'Only with your name: the host has read the concerns sent without one, and no more can be added.',
    not_here: 'Only with your name here. To send it without, go to where you had Bookend open first.',
    spent: 'Only with your name: you have told the host three things without it in this meeting.',
  },
  closedAt: (time: string) =>
    `Only with your name: at ${time} the host got the concerns sent without one, and no more can be added.`,
  check: 'How can I check this?',
  fingerprint: (letters: string) => `Everybody here should see the same characters: ${letters}`,
  send: 'Tell the host',
  sending: 'Sending…',
  back: 'Not now',
  received: 'The host has it.',
  dropped: 'It is on its way, without your name. The host reads it at the close.',
  notTaken: {
    over: 'It’s too late to send this without your name. You can still send it with your name.',
    gathering:
      'Not sent: somebody has left, and too few people are here to hide among. Try again later, or send it with your name.',
  },
  raised,
  own,
  line: (what: string, text: string) => `${what}: ${text}`,
  nobody: 'Somebody',
  unsigned: 'Without a name',
  needs: (name: string) => `Needs ${name}`,
  replyOf: (text: string) => `Your reply to “${text}”`,
  thanked: 'Thanked',
  summarised: 'Summed up in my words',
  answered: 'Answered',
  answerLabel: 'The answer, in a sentence',
  answerHint: 'Everybody reads it in the recap once you tick “Answered”.',
  thank: (name: string) => `Thank ${name} for all to see`,
  thankShort: 'Thank',
  hostTitle: 'Concerns',
  hostHint: 'Thank, sum up, answer. Concerns without an answer appear in the recap as waiting for one.',
  hostReads:
    'So far only the host you raised it with can read this, and the organizers unless you’re waiting for them.',
  mayRead: (name: string) => `${name} has the chair now. May ${name} read your concern?`,
  mayReadHint: (name: string) => `Until you say yes, it isn’t in any recap that ${name} shares either.`,
  letRead: (name: string) => `Let ${name} read it`,
  keepFrom: (name: string) => `Not ${name}`,
  readsToo: (name: string) => `${name} can read it too.`,
  readsNot: (name: string) => `${name} can’t read it.`,
  takeBack: 'Take back',
  tookBack: 'Taken back.',
  hostThanked: 'The host thanked you.',
  hostAnswered: (answer: string) => (answer === '' ? 'The host has answered it.' : `The answer: ${answer}`),
};
