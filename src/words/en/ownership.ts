import type { CheckInKind, RoomWish, Touch } from '#contract/ownership.ts';

const kinds: Record<CheckInKind, string> = {
  milestone: 'At a milestone',
  hard_part: 'Before a hard part',
  weekly: 'Ten minutes a week, from',
};

const why: Record<NonNullable<Touch['why']>, string> = { learning: 'your learning', risk: 'the risk' };

const wishes: Record<RoomWish, string> = { closer: 'closer', right: 'about right', more: 'more room' };

/** How who answers for an action reads what its owner wishes, and a way to begin the talk. */
const wished: Record<RoomWish, (name: string) => string> = {
  closer: (name) => `${name} would like you closer. You could begin: “What would help you most this week?”`,
  right: (name) => `For ${name} it is about right.`,
  more: (name) => `${name} would like more room. You could begin: “What can I leave to you from now on?”`,
};

export const ownership = {
  mine: 'My actions',
  noneMine: 'No action is yours.',
  unnamed: 'An action without words yet',
  asks: (host: string, what: string) => `${host} asks you to own: ${what}`,
  dueOn: (day: string) => `due ${day}`,
  noDate: 'no date',
  answers: (host: string) => `${host} answers for it`,
  accept: 'I’ll own this',
  acceptNamed: (what: string) => `I’ll own this: ${what}`,
  accepted: 'You own this.',
  otherDay: 'Another date',
  otherDayNamed: (what: string) => `Another date: ${what}`,
  suggestDay: 'The date you suggest',
  suggest: 'Suggest it',
  never: 'Leave it',
  suggested: (day: string) => `You said ${day}. The host sees it.`,

  ownerAccepted: (name: string) => `${name} has accepted.`,
  ownerSuggests: (name: string, day: string) => `${name} suggests ${day}.`,
  takeDay: (day: string) => `Take ${day}`,

  touch: 'Staying in touch',
  /** Read aloud after it. */
  touchAbout: (what: string) => ` about “${what}”`,
  explained: 'Agreed beforehand with everybody who takes something on: support, not control.',
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

  allTitle: 'My actions',
  noneOpen: 'Nothing is open for you.',
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
  notInChat: 'You are not in that meeting’s chat any more. Ask its host to mark it.',
};
