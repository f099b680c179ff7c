import type { CheckInKind, RoomWish, Touch } from '#contract/meeting/ownership.ts';
import { microLeading } from '../terms.ts';

const kinds: Record<CheckInKind, string> = {
  milestone: 'At a milestone',
  hard_part: 'Before a hard part',
  weekly: 'Ten minutes a week, from',
};

const why: Record<NonNullable<Touch['why']>, string> = { learning: 'your learning', risk: 'the risk' };

const wishes: Record<RoomWish, string> = { closer: 'closer', right: 'about right', more: 'more room' };

const wished: Record<RoomWish, (name: string) => string> = {
  closer: (name) => `${name} would like you closer.`,
  right: (name) => `For ${name} it is about right.`,
  more: (name) => `${name} would like more room.`,
};

const talk: Record<'owner' | 'host', Record<RoomWish, string[]>> = {
  owner: {
    closer: [
      'I’d like you closer on this for a while.',
      'The part I’m unsure about is …',
      'Could we look at it together before the next step?',
    ],
    right: ['How we stay in touch on this is right for me.', 'I’ll tell you when that changes. Will you tell me too?'],
    more: [
      'I know that you mean it as support. On this I’d like more room.',
      'What would you need to see to leave this part to me?',
      'I’ll come to you when I’m stuck. Shall we try it until …?',
    ],
  },
  host: {
    closer: [
      'Thank you for telling me.',
      'What would help you most this week?',
      'Which part shall we look at together, and when?',
    ],
    right: ['Good to hear. What should I keep doing?', 'Tell me if that changes, or if I get too close.'],
    more: [
      'Thank you for telling me. I meant it as support.',
      'What can I leave to you from now on?',
      'Where would you still want me, and which check-in can go?',
    ],
  },
};

export const ownership = {
  mine: 'My actions',
  noneMine: 'You have no actions.',
  unnamed: 'An action without text',
  asks: (host: string, what: string) => `${host} asks you to own: ${what}`,
  askedIn: (host: string, topic: string) => `${host} asks you to own this · ${topic}`,
  dueOn: (day: string) => `due ${day}`,
  noDate: 'no date',
  answers: (host: string) => `${host} answers for it`,
  youHelp: (owner: string) => (owner === '' ? 'you help; it has no owner yet' : `you help ${owner}`),
  accept: 'I’ll own this',
  acceptNamed: (what: string) => `I’ll own this: ${what}`,
  accepted: 'You own this.',
  otherWords: (before: string) => `The wording has changed. You took on: “${before}”`,
  otherDay: 'Another date',
  otherDayNamed: (what: string) => `Another date: ${what}`,
  suggestDay: 'The date you suggest',
  suggest: 'Suggest it',
  never: 'Cancel',
  suggested: (day: string) => `You suggested ${day}. The host can see it.`,

  ownerAccepted: (name: string) => `${name} has accepted.`,
  ownerAskedAgain: (name: string) => `${name} accepted an earlier wording and is being asked again.`,
  ownerSuggests: (name: string, day: string) => `${name} suggests ${day}.`,
  takeDay: (day: string) => `Take ${day}`,

  touch: 'Staying in touch',
  touchAbout: (what: string) => ` about “${what}”`,
  explained: `${microLeading.name}, agreed beforehand with everybody who takes something on: support, not control.`,
  why: 'Why I stay close',
  whyOptions: why,
  whyWords: 'In one line, for the owner',
  because: (host: string, reason: string) => `${host} stays close for ${reason}.`,
  work: 'Kind of work',
  checkIns: 'Check-ins',
  checkIn: 'Check-in',
  kind: 'When',
  kinds,
  day: 'Day',
  addCheckIn: 'Add a check-in',
  removeCheckIn: 'Remove this check-in',
  full: 'There is room for 20 check-ins.',
  proposed: 'proposed',
  agreed: 'agreed',
  toAgree: (n: number) => `${n} to agree`,
  agree: 'Fine with me',
  suggestedCheckIn: (day: string) => `you said ${day}`,
  waiting: (name: string) => `${name} hasn’t agreed yet.`,
  warnings: {
    unwatched: 'Neither a date nor a check-in: nobody would notice if it gets stuck.',
    too_often: (name: string) => `That is more often than ${name} has agreed to.`,
  },
  room: 'How close should the host be?',
  wishes,
  onlyHost: (host: string) => `Only ${host} reads this.`,
  wished,
  talkTitle: 'Words for that talk',
  talk,

  noneOpen: 'You have no open actions.',
  from: (host: string, date: string) => `${host}, ${date}`,
  fromElsewhere: (host: string, date: string) => `${host}, ${date}, in another chat`,
  wasDue: (day: string) => `was due ${day}`,
  movedFrom: (day: string, reason: string) => `Moved from ${day}: ${reason}`,
  movedNoDate: (reason: string) => `Date given: ${reason}`,
  move: 'Move',
  moveNamed: (what: string) => `Move: ${what}`,
  moveTo: 'To which day',
  reason: 'Why, in one line',
  moveYes: 'Move it',
  changeNamed: (what: string) => `Change: ${what}`,
  handOn: 'Hand on',
  handOnNamed: (what: string) => `Hand on: ${what}`,
  handOnTo: 'To',
  drop: 'Drop',
  dropNamed: (what: string) => `Drop: ${what}`,
  dropReason: 'Why nobody will do it, in one line',
  dropYes: 'Drop it',
  noLonger: 'No longer yours',
  wasHandedOn: (what: string, to: string, by: string) => `“${what}” is ${to}’s now. ${by} handed it on.`,
  wasDropped: (what: string, by: string, reason: string) => `${by} dropped “${what}”: ${reason}`,
  notInChat: 'You are not in that meeting’s chat any more. Ask its host to mark it.',
};
