import type { Missing, Share } from '#contract/meeting/recap.ts';
import type { DecisionContent, LoggedState } from '#contract/meeting/decision.ts';
import { withDetails } from './pasted.ts';

const missing: Record<Missing['code'], (name: string, typed: string) => string> = {
  no_words: () => 'An action has no text yet.',
  no_owner: (name) => `“${name}” has no owner.`,
  vague_owner: (name, typed) => `“${name}”: “${typed}” could be anyone. Who is it?`,
  group_owner: (name, typed) => `“${name}” belongs to a group: “${typed}”. Who in it?`,
  two_owners: (name, typed) => `“${name}” has two owners: “${typed}”. Which one answers for it?`,
  unknown_owner: (name, typed) => `“${name}”: “${typed}” isn’t in this chat and won’t hear about it here.`,
  no_date: (name) => `“${name}” has no date.`,
  past_date: (name) => `“${name}” has a date in the past.`,
  no_purpose: () => 'The recap doesn’t say what the meeting was for.',
  no_frame: () => 'The recap doesn’t say how we decide.',
  no_final_decision: () => 'You said how you decide, but no decision was logged.',
  decision_open: (name) => `“${name}” is proposed and not decided.`,
  contested_without_reason: (name) => `“${name}” has no reason, though not everyone agreed.`,
  decision_without_reason: (name) => `“${name}” has no reason.`,
};

const because: Record<NonNullable<Share['because']>, string> = {
  busy: 'Teams is busy. Your recap is kept; the card will follow automatically.',
  unavailable: 'Teams can’t be reached. Your recap is kept; the card will follow automatically.',
  unknown: 'Teams didn’t say whether it took the card. Bookend is checking, and never posts it twice.',
  refused: 'Teams didn’t accept the card. Your recap is kept.',
  not_allowed:
    'Teams doesn’t let Bookend post in this chat. Perhaps messages are turned off: check the meeting options. Your recap is kept.',
  too_large: 'The card is too large for Teams. Shorten the recap a little.',
  consent: 'Bookend may not do this in the chat yet. Your recap is kept; try again to give it permission.',
  given_up: 'Teams didn’t accept the card after many attempts. Your recap is kept; try again when Teams is back.',
};

const decided: Record<NonNullable<DecisionContent['frame']>, (who: string) => string> = {
  host_decides: (who) => (who === '' ? 'decided after input' : `${who}, after input`),
  consensus: (who) => (who === '' ? 'by consensus' : `${who}, by consensus`),
  consent: (who) => (who === '' ? 'by consent' : `${who}, by consent`),
  vote: (who) => (who === '' ? 'by vote' : `${who}, by vote`),
  delegated: (who) => (who === '' ? 'delegated' : `delegated to ${who}`),
  no_decision: (who) => who,
  not_stated: (who) => who,
};

function counted({ decisions, actions, questions }: Counts, told = ''): string {
  const some = (n: number, one: string) => (n === 0 ? [] : [`${n} ${one}${n === 1 ? '' : 's'}`]);
  return new Intl.ListFormat('en').format([
    ...some(decisions, 'decision').map((one) => one + told),
    ...some(actions, 'action'),
    ...some(questions, 'question'),
  ]);
}

interface Counts {
  decisions: number;
  actions: number;
  questions: number;
}

interface Made extends Omit<Counts, 'decisions'> {
  decisions: Record<LoggedState, number>;
}

/** "Added 3 decisions (2 decided, 1 put off) and 1 action." */
function made({ decisions: { final, proposed, put_off, withdrawn }, ...rest }: Made): string {
  const told = [
    [final, 'decided'] as const,
    [proposed, 'proposed'] as const,
    [put_off, 'put off'] as const,
    [withdrawn, 'withdrawn'] as const,
  ].flatMap(([n, state]) => (n === 0 ? [] : [`${n} ${state}`]));
  return `Added ${counted({ ...rest, decisions: final + proposed + put_off + withdrawn }, ` (${told.join(', ')})`)}.`;
}

export const recap = {
  counted: (counts: Counts) => counted(counts),
  make: (counts: Counts) => `Turn this into ${counted(counts)}`,
  made,
  withDetails,
  didAnAiWrite: 'Did an AI write this?',
  yes: 'Yes',
  no: 'No',
  leaveAsLine: 'Keep it as one line',
  decided: 'Decided',
  actions: 'Who does what',
  action: 'Action',
  actionHint: 'What is to be done',
  owner: 'Owner',
  ownerOf: (what: string) => `Owner of “${what}”`,
  dueOf: (what: string) => `Due date of “${what}”`,
  unnamed: 'new action',
  noActions: 'No actions yet. Who does what by when?',
  addAction: 'Add an action',
  newAction: 'A new action',
  add: 'Add',
  added: (what: string) => `Action added: ${what}`,
  more: 'More',
  moreAbout: (what: string) => `More about “${what}”`,
  moveUp: 'Up',
  moveDown: 'Down',
  movedTo: (place: number, of: number) => `Now number ${place} of ${of}.`,
  helper: 'Also helping',
  addHelper: 'Add',
  helperOf: (what: string) => `Also helping with “${what}”`,
  helpersOf: (what: string) => `Helping with “${what}”`,
  removeHelper: (name: string) => `Remove ${name} as helper`,
  remove: (what: string) => `Remove “${what}”`,
  removed: (what: string) => `Removed “${what}”.`,
  undo: 'Undo',
  questions: 'Open questions',
  question: 'Open question',
  questionHint: 'Who is waiting, and for what?',
  unnamedQuestion: 'new question',
  addQuestion: 'Is anyone still waiting for an answer?',
  makeAction: 'Make it an action',
  isAction: 'Now one of the recap’s actions. Set its owner and date there.',
  learned: 'What we learned',
  commitments: 'Commitments',
  concerns: 'Waiting for an answer',
  answered: 'Raised and answered',
  needs: (name: string) => `Needs ${name}`,
  raisedBy: (name: string) => `Raised by ${name}`,
  unsigned: 'Raised without a name',
  answer: (text: string) => `Answer: ${text}`,
  answeredAloud: 'Answered in the meeting',
  questionsUntil: 'Questions welcome until…',
  questionsUntilDay: 'Last day for questions',
  questionsWelcome: (day: string) => `Questions are welcome until ${day}.`,
  full: 'A recap holds 100 of these.',

  missingCount: (n: number) => (n === 1 ? '1 thing is missing' : `${n} things are missing`),
  missingList: 'What is missing',
  missing,

  share: 'Share recap to the chat',
  ownersMentioned: 'Owners are mentioned and get a notification from Teams.',
  sharing: 'Sharing…',
  update: 'Update the card in the chat',
  tryAgain: 'Try again',
  goOn: 'Continue',
  sharedAt: (time: string) => `Shared to the chat · ${time}`,
  changed: 'Changed since you shared it. The chat still shows the card from before.',
  onItsWay: 'Saved. The card is on its way to the chat.',
  because,
  waitsFor: (name: string) =>
    name === ''
      ? 'The card isn’t in the chat yet, and the person who shared it has left. You can post it in your name.'
      : `The card isn’t in the chat yet. ${name}’s Bookend will post it as soon as it can, or you can post it in your name.`,
  othersCard: 'Changed since it was shared. You can’t change somebody else’s card, so yours will be a new one.',
  postInMyName: 'Post it in my name',
  maybeShared:
    'Teams didn’t answer in time, so the card may already be in the chat. It’s safe to try again: it’s never posted twice.',
  cannotShareYet: 'Something above can’t be saved as it is. Fix it, then share.',
  notInIt: (texts: string[]) =>
    `Not in the recap: ${texts.map((text) => `“${text}”`).join(', ')}. Check what’s marked above.`,

  linksElsewhere: 'The card’s buttons may not open Bookend here. Please pass this on to whoever runs Bookend:',
  notShared: 'No recap has been shared yet.',
  purpose: 'Why we were here',
  noDecisions: 'No decisions.',
  nothingToDo: 'No actions.',
  noOwner: 'No owner yet',
  noDate: 'no date',
  decidedBy: decided,
  why: (reason: string) => `Why: ${reason}`,
  contested: 'Not everyone agreed.',
  replaced: 'replaced by a later decision',
  observed: 'Observed',
  strength: (sentence: string) => `A strength: ${sentence}`,
  growth: (sentence: string) => `To grow: ${sentence}`,
  observedBy: (name: string) => `Seen by ${name}`,
  sharedBy: (name: string, time: string) => `Shared by ${name} · ${time}`,

  movedFrom: (day: string, reason: string) => `moved from ${day}: ${reason}`,
  movedNoDate: (reason: string) => `date given: ${reason}`,
  accepted: 'accepted',

  changedSince: (sentence: string) => `You told us, this changed: ${sentence}`,
  neverShared: (date: string) => `The recap of ${date} was never shared. Open it`,
  openFrom: (date: string) => `Still open from ${date}`,
  allDoneFrom: (date: string) => `All done from ${date}`,
  openActions: 'Actions',
  openQuestions: 'Questions',
  openDecisions: 'Decisions',
  yours: 'yours',
  done: 'done',
  wasDue: (day: string) => `was due ${day}`,
  hasLeft: (name: string) => `${name} has left this chat.`,
  moreOpen: (n: number) => `${n} more open. You’ll find them in the recaps of earlier meetings.`,
  became: {
    done: (who: string) => `Done: ${who}`,
    moved: (who: string) => `Moved: ${who}`,
    handed: (who: string) => `Handed on: ${who}`,
    dropped: (who: string) => `Dropped: ${who}`,
    reopened: (who: string) => `Reopened: ${who}`,
  },
  before: (name: string) => `previously ${name}’s`,
  reopen: 'Reopen',
  reopenNamed: (what: string) => `Reopen: ${what}`,
  closeNamed: (question: string) => `Close: ${question}`,
  closing: { answered: 'It’s answered', action: 'Make it an action', dropped: 'Drop it' },
  closingLabel: { answered: 'Answer (optional)', dropped: 'Reason (optional)' },
  closingYes: { answered: 'Mark as answered', dropped: 'Drop it' },
  leaveOpen: 'Keep it open',
  closed: { answered: 'Answered', action: 'Now an action of this meeting', dropped: 'Dropped' },
};
