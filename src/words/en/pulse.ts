import type { OpeningItem } from '#contract/meeting.ts';
import type { Scored, SeenResult, Sight } from '#contract/pulse.ts';

/** What each score asks. `wording` of the contract counts up when one of these changes, so that old results keep theirs. */
const scores: Record<Scored, { question: string; short: string }> = {
  clarity: { question: 'I left knowing what was decided and what happens next', short: 'Clear' },
  safety: { question: 'I could have disagreed or raised a problem', short: 'Safe' },
};

const seen: Record<OpeningItem, { question: string; short: string }> = {
  purpose: { question: 'Was it said why we are here?', short: 'Said why we are here' },
  frame: { question: 'Was it said how we decide?', short: 'Said how we decide' },
  dissent: { question: 'Were other views invited?', short: 'Invited dissent' },
};

const sights: Record<Sight, string> = { saw: 'saw it', did_not: 'didn’t', could_not_tell: 'can’t tell' };

const bands: Record<'low' | 'mixed' | 'high', string> = { low: 'low', mixed: 'mixed', high: 'high' };

const seenBands: Record<NonNullable<SeenResult['band']>, string> = {
  few: 'few saw it',
  some: 'some saw it',
  most: 'most saw it',
};

export const pulse = {
  rate: 'How was it? Two taps',
  scores,
  seen,
  sights,
  low: 'no',
  high: 'fully',
  scoreName: { 1: '1, no', 2: '2', 3: '3', 4: '4', 5: '5, fully' },
  anonymous: 'Anonymous: your answer becomes a number in a total. Who gave it is not kept.',
  pooled:
    'Few people are in this meeting. So the answers are kept, and shown only with those of later meetings, once 5 have come together.',
  how: 'How?',
  howCounted:
    'Your taps are added to this meeting’s counters. No name, no time and no row of yours is stored with them. The host sees nothing before the pulse closes and 5 have answered.',
  howReceipt:
    'So that nobody answers twice, the server keeps a receipt until the pulse closes. It can prove that you answered, never what. At the close it is deleted, with the key it was made with.',
  howLimits:
    'The limits: if everybody else tells the host what they answered, yours follows. And someone who could read the server’s memory, traffic or disk while you answer could match times.',
  sentIn: (seconds: number) => `Sent in ${seconds} s`,
  sentSoon: 'Your answer is sent in five seconds.',
  undo: 'Undo',
  sending: 'Sending…',
  waiting: 'No connection. Your answer is kept here and sent when it is back; leave the panel open.',
  thanks: 'Thank you. Your answer is in.',
  already: 'You have answered already, in another window or on another device. Only the first answer counts.',
  closedBefore: 'The pulse closed before your answer arrived. It was not counted.',
  closed: 'The pulse is closed.',
  none: 'No pulse here: among so few people no answer would be anonymous. Ask each other instead.',
  tryAgain: 'Try again',

  title: 'Pulse',
  closesAt: (time: string) => `Closes ${time}`,
  nothingBefore: 'Nothing is shown before it closes and 5 have answered.',
  closeNow: 'Close it now',
  closeSure: 'Close now? Nobody can answer after that.',
  closeYes: 'Close now',
  closeNo: 'Leave it open',
  closing: 'Closing…',
  released: 'Closed. Its answers are in the result below.',
  kept: 'Closed. The answers are kept until more have come together with those of the next meetings.',
  notYours: 'The answers are about who had the chair at the end, and only they read the result.',
  noResult: 'No result yet.',
  lastResult: 'Last result',
  batch: (meetings: number, answers: number) => `${meetings} ${meetings === 1 ? 'meeting' : 'meetings'}, n=${answers}`,
  favourable: (n: number, of: number) => `${n} of ${of}`,
  favourableMeans: 'The bars: how many gave 4 or 5.',
  bands,
  answers: (n: number) => `n=${n}`,
  bandSpoken: (question: string, band: string, n: number) => `${question}: ${band}, ${n} answers`,
  spread: (parts: string) => `Spread: ${parts}`,
  spreadPart: (from: number, to: number, n: number) => (from === to ? `${from}: ${n}` : `${from}–${to}: ${n}`),
  said: (n: number, of: number) => `you said ${n} of ${of}`,
  seenBands,
  saw: (n: number, of: number) => `${n} of ${of} saw it`,
};
