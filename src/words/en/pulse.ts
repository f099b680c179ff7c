import type { CheckIn, Scored, SeenResult, Sight } from '#contract/pulse.ts';

/** What each score asks. `wording` of the contract counts up when one of these changes, so that old results keep theirs. */
const scores: Record<Scored | CheckIn, { question: string; short: string }> = {
  clarity: { question: 'I left knowing what was decided and what happens next', short: 'Clear' },
  safety: { question: 'I could have disagreed or raised a problem', short: 'Safe' },
  plan: { question: 'I feel good about the plan', short: 'The plan' },
  load: { question: 'The load is workable for me', short: 'The load' },
};

const sights: Record<Sight, string> = { saw: 'saw it', did_not: 'didn’t', could_not_tell: 'can’t tell' };

const bands: Record<'low' | 'mixed' | 'high', string> = { low: 'low', mixed: 'mixed', high: 'high' };

const seenBands: Record<NonNullable<SeenResult['band']>, string> = {
  few: 'few saw it',
  some: 'some saw it',
  most: 'most saw it',
};

/** The same about oneself. */
const ownSights: Record<Sight, string> = { saw: 'yes', did_not: 'no', could_not_tell: 'not sure' };

export const pulse = {
  rate: 'How was it? Two taps',
  scores,
  sights,
  low: 'no',
  high: 'fully',
  scoreName: { 1: '1, no', 2: '2', 3: '3', 4: '4', 5: '5, fully' },
  consent: (bands: number, comments: number) =>
    `Only totals and comments are stored, and nothing that leads to you; only who hosted reads them, after the close, from ${bands} answers on, comments from ${comments}. The limits: your own words, what everybody else tells, and whoever watches the network or the server’s disk while you answer could give you away.`,
  check: 'How can I check this?',
  fingerprint: (key: string) => `The key of this pulse. Everybody in this meeting must see the same: ${key}`,
  pooled: (bands: number) =>
    `Few people are in this meeting. So the answers are kept, and shown only with those of later meetings, once ${bands} have come together.`,
  notKept:
    'This browser keeps nothing for Bookend. Rate before you close or reload the panel: after that it can’t let you in again.',
  addComment: 'Add a comment',
  comment: 'Comment',
  commentHint: (comments: number) =>
    `Comments are shown only if ${comments} people answer. Your words can identify you.`,
  sentIn: (seconds: number) => `Sent in ${seconds} s`,
  sentSoon: 'Your answer is sent in five seconds.',
  notWhileWriting: 'Not sent while you write.',
  undo: 'Undo',
  sending: 'Sending…',
  waiting:
    'No connection. Your answer is kept on this device and sent when the connection is back and Bookend is open.',
  thanks: 'Thank you. Your answer is in.',
  sentOnLeaving: 'Your answer was sent when the panel was closed.',
  answerAgain: 'Not sure that it arrived? Answer again',
  countsOnce: 'It counts once, whichever arrives first.',
  elsewhere: 'You can rate in the window or on the device where Bookend was open first.',
  letOff: 'You are not asked this time: nobody is asked more than twice a week.',
  already: 'You have answered already, in another window or on another device. Only the first answer counts.',
  closedBefore: 'The pulse closed before your answer arrived. It was not counted.',
  closed: 'The pulse is closed.',
  none: 'This meeting isn’t rated. Every third one is, and those the host marks; a talk between two never is.',
  tryAgain: 'Try again',

  title: 'Pulse',
  closesAt: (time: string) => `Closes ${time}`,
  nothingBefore: (bands: number) => `Nothing is shown before it closes and ${bands} have answered.`,
  stillNeeded: (n: number) => `${n} more ${n === 1 ? 'answer' : 'answers'} until your next result.`,
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
  asked: (question: string) => `“${question}”`,
  consistency: 'Said and seen',
  scoresTitle: 'Clear and safe',
  checkInTitle: 'Plan and load',
  ownScores: (scores: string) => `You: ${scores}`,
  ownSight: (sight: Sight, times: number) => `${ownSights[sight]}${times === 1 ? '' : ` ${times}×`}`,
  ownSeen: (sights: string) => `You yourself: ${sights}`,
  comments: 'Comments',
  commentsFrom: (n: number) => `Comments are shown from ${n} answers.`,
  noComments: 'Nobody has written a comment.',

  own: 'What would you answer?',
  ownHint: 'For the gap between what you meant and what people saw. With your name, and only you read it.',
  ownSights,
  ownClosed: 'The pulse has closed. What you answered before stays.',
  ownNotYours: 'Somebody else had the chair at the end: the answers are about them.',

  changed: 'You told us, this changed',
  changeLabel: 'What has changed',
  changeHint: 'One sentence. It opens your next meeting.',
  adjustHint: (practised: string) =>
    `This result is about what you practise: ${practised}. What do you adjust? One sentence; it opens your next meeting.`,
  changeSave: 'Save',
  changeSaving: 'Saving…',
  changeAgain: 'Change',
};
