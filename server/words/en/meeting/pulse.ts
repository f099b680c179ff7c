import type { CheckIn, Scored, SeenResult, Sight } from '#contract/meeting/pulse.ts';

/** Changing a question requires a new `wording` in the contract, so that old results keep theirs. */
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

/** Of the extra question. */
const yesBands: typeof seenBands = { few: 'few said yes', some: 'some said yes', most: 'most said yes' };

const ownSights: Record<Sight, string> = { saw: 'yes', did_not: 'no', could_not_tell: 'not sure' };

export const pulse = {
  cameIn: 'The result of a rating is in.',
  readResult: 'Read it',
  hideResult: 'Hide',
  rate: 'How was it? Two taps',
  scores,
  sights,
  low: 'no',
  high: 'fully',
  scoreName: { 1: '1, no', 2: '2', 3: '3', 4: '4', 5: '5, fully' },
  consent: (bands: number, comments: number | undefined) =>
    `Only totals${comments === undefined ? '' : ' and comments'} are stored, nothing that identifies you. Only the host they are about sees them, and a coach if that host allows it, after the close, once there are ${bands} answers from ${bands} different people${comments === undefined ? '' : `; comments, once there are ${comments} from ${comments}`}. Your organization can read sums of whole quarters, also of one of its units, over at least five hosts.`,
  limits: (hasComment: boolean) =>
    `What could still give you away: ${hasComment ? 'your own words; ' : ''}everybody else telling the host their answers (in a small group, all but one); people who only pretend to answer, in a result over several meetings; somebody watching the network or the server’s disk while you answer.`,
  how: 'How can I check this?',
  check: 'How your rating stays anonymous',
  fingerprint: (key: string) =>
    `The key of this pulse. Everybody in this meeting must see the same characters, here and on the card in the chat: ${key}`,
  pooled: (bands: number) =>
    `Few people can answer here. So the answers are shown only together with those of other meetings, once ${bands} different people have answered.`,
  notKept:
    'This browser keeps nothing for Bookend. Leave the panel open until your answer is in: after a reload you can’t rate.',
  addComment: 'Add a comment',
  comment: 'Comment',
  commentHint: (comments: number) =>
    `Comments are shown once ${comments} people have answered, with this result or a later one; otherwise they are deleted unread after a year. Your words can identify you.`,
  undoFor: (seconds: number) => `${seconds} s left to undo`,
  undoSoon: 'You have five seconds to undo this.',
  notWhileWriting: 'Not sent while you write.',
  undo: 'Undo',
  held: 'Thank you. Your answer will be sent at a random moment within half an hour, or when you close Bookend.',
  heldUnadmitted:
    'Thank you. Leave Bookend open for another half a minute. If you close it earlier, your answer stays on this device and is sent when you next open Bookend, if that is before the close.',
  heldHere:
    'Thank you. Your answer will be sent at a random moment within half an hour. Leave Bookend open until then: this browser keeps nothing.',
  heldBefore: 'Thank you. Your answer was sent when Bookend was closed, or will be within a few minutes.',
  sending: 'Sending…',
  waiting:
    'No connection. Your answer is kept on this device and sent when the connection is back and Bookend is open.',
  thanks: 'Thank you. Your answer is in.',
  elsewhere: 'You can rate in the window or on the device where Bookend was open first.',
  anyDevice: {
    offer:
      'For now you can rate only on this device. To rate on any of your devices, let Bookend keep your token (not your answers) in your own OneDrive. Anybody who can read it there could rate once in your place.',
    offerElsewhere:
      'To rate on any of your devices, let Bookend keep your token (not your answers) in your own OneDrive. Anybody who can read it there could rate once in your place.',
    useOneDrive: 'Use my OneDrive',
    looking: 'Looking in your OneDrive…',
    carried: 'You can rate on any of your devices: your token is in your OneDrive.',
    missing:
      'Your token isn’t in your OneDrive yet. Open Bookend again on the device where you opened it first, then try again here.',
    full: 'Your OneDrive is full, so your token stays on this device only. Free up some space, then try again.',
    fullElsewhere: 'Your OneDrive is full, so your token can’t be saved there. Free up some space, then try again.',
    unreadable: (file: string) =>
      `Bookend can’t read the file ${file} in your OneDrive (Apps › Bookend) and hasn’t changed it. Delete it if you don’t need it, then try again.`,
    no_drive: 'Your account has no OneDrive that Bookend can use.',
    unreachable: 'OneDrive couldn’t be reached.',
  },
  letOff: 'You are not asked this time: nobody is asked more than twice a week.',
  notHere: 'You weren’t in this chat at both the start and the end of the meeting, so you aren’t asked about it.',
  hosted: 'You have or had the chair of this meeting, so you aren’t asked about it.',
  already: 'You have answered already, in another window or on another device. Only the first answer counts.',
  closedBefore: 'The pulse closed before your answer arrived. It was not counted.',
  closed: 'The pulse is closed.',
  none: 'This meeting isn’t rated. Every third one is, and those the host marks, but none where fewer than five people could answer.',
  tryAgain: 'Try again',

  title: 'Pulse',
  closesAt: (time: string) => `Closes ${time}`,
  nothingBefore: (bands: number) => `Nothing is shown before it closes and ${bands} different people have answered.`,
  seldom: 'A team of this size gets a result a few times a year, so that nobody can work out who said what.',
  closeNow: 'Close it now',
  closeSure: 'Close now? Nobody can answer after that.',
  closeYes: 'Close now',
  closeNo: 'Leave it open',
  closing: 'Closing…',
  released: 'Closed. Its answers are in the result below.',
  notYet: (bands: number) =>
    `Not yet. The answers are shown together with those of later meetings, once ${bands} different people have answered.`,
  notYours: 'The answers are about the person who had the chair longest. Only they can read the result.',
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
  yesBands,
  saidYes: (n: number, of: number) => `${n} of ${of} said yes`,
  asked: (question: string) => `“${question}”`,
  consistency: 'Said and seen',
  extra: 'Also asked',
  scoresTitle: 'Clear and safe',
  checkInTitle: 'Plan and load',
  ownScores: (scores: string) => `You: ${scores}`,
  ownSight: (sight: Sight, times: number) => `${ownSights[sight]}${times === 1 ? '' : ` ${times}×`}`,
  ownSeen: (sights: string) => `You yourself: ${sights}`,
  comments: 'Comments',
  commentsFrom: (n: number) =>
    `Comments are shown from ${n} answers. With fewer, they wait for your next such result, for at most a year.`,
  commentsOfEarlier: 'Some may come from earlier results with fewer answers.',
  noComments: 'Nobody has written a comment.',

  own: 'What would you answer?',
  ownHint:
    'Shows you the gap between what you meant and what people saw. It’s stored with your name, and only you read it.',
  ownSights,
  ownClosed: 'The pulse has closed. What you answered before stays.',
  ownNotYours: 'Somebody else had the chair longest, so the answers are about them.',

  changed: 'You told us, this changed',
  changeLabel: 'What has changed',
  changeHint: 'One sentence. It opens your next meeting.',
  adjustHint: (practised: string) =>
    `This result is about what you practise: ${practised}. What do you adjust? One sentence; it opens your next meeting.`,
  changeSave: 'Save',
  changeSaving: 'Saving…',
  changeAgain: 'Change',
};
