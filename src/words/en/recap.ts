import type { Missing, Share } from '#contract/recap.ts';
import type { DecisionContent } from '#contract/decision.ts';

const missing: Record<Missing['code'], (name: string) => string> = {
  no_words: () => 'An action says nothing yet.',
  no_owner: (name) => `“${name}” has no owner.`,
  vague_owner: (name) => `“${name}”: “someone” is nobody. Who is it?`,
  group_owner: (name) => `“${name}” belongs to a group. Who in it?`,
  two_owners: (name) => `“${name}” has two owners. Which one answers for it?`,
  unknown_owner: (name) => `“${name}”: its owner isn’t in this chat and won’t hear of it here.`,
  no_date: (name) => `“${name}” has no date.`,
  past_date: (name) => `“${name}” has a date in the past.`,
  no_final_decision: () => 'You said how you decide, but no decision is kept.',
  decision_open: (name) => `“${name}” is proposed and not decided.`,
  decision_without_reason: (name) => `“${name}” has no reason.`,
};

const because: Record<NonNullable<Share['because']>, string> = {
  busy: 'Teams is busy. Your recap is kept; the card follows by itself.',
  unavailable: 'Teams can’t be reached. Your recap is kept; the card follows by itself.',
  unknown: 'Teams didn’t say whether it took the card. Bookend finds out by itself, and never posts it twice.',
  refused: 'Teams didn’t accept the card. Your recap is kept.',
  too_large: 'The card is too large for Teams. Shorten the recap a little.',
  consent: 'Bookend may not do this in the chat yet. Your recap is kept; try again to give it permission.',
};

const decided: Record<NonNullable<DecisionContent['frame']>, (who: string) => string> = {
  host_decides: (who) => (who === '' ? 'decided after input' : `${who}, after input`),
  consensus: () => 'by consensus',
  consent: () => 'by consent',
  vote: () => 'by vote',
  delegated: (who) => (who === '' ? 'delegated' : `delegated to ${who}`),
  no_decision: (who) => who,
  not_stated: (who) => who,
};

export const recap = {
  decided: 'Decided',
  actions: 'Who does what',
  action: 'Action',
  actionHint: 'What is to be done',
  owner: 'Owner',
  ownerOf: (what: string) => `Owner of “${what}”`,
  due: 'Due',
  dueOf: (what: string) => `Due date of “${what}”`,
  unnamed: 'new action',
  noActions: 'No actions yet. Who does what by when?',
  addAction: 'Add an action',
  remove: (what: string) => `Remove “${what}”`,
  removed: (what: string) => `Removed “${what}”.`,
  undo: 'Undo',
  questions: 'Still open',
  question: 'Open question',
  questionHint: 'Who is waiting, and for what?',
  unnamedQuestion: 'new question',
  addQuestion: 'Anybody waiting for clarity?',
  full: 'A recap holds 100 of these.',

  missingCount: (n: number) => (n === 1 ? '1 thing is missing' : `${n} things are missing`),
  missingList: 'What is missing',
  missing,
  shareAnyway: 'You can share it anyway: what is open shows as open.',

  share: 'Share recap to the chat',
  sharing: 'Sharing…',
  update: 'Update the card in the chat',
  tryAgain: 'Try again',
  goOn: 'Go on',
  sharedAt: (time: string) => `Shared to the chat · ${time}`,
  changed: 'Changed since you shared it. The chat still shows the card from before.',
  onItsWay: 'Kept. The card is on its way to the chat.',
  because,
  waitsFor: (name: string) =>
    name === ''
      ? 'Who shared this has left the chat, and the card isn’t there yet. You can post it in your name.'
      : `The card isn’t in the chat yet. ${name}’s Bookend posts it as soon as it can; you can post it in your name.`,
  othersCard: 'Changed since it was shared. The card in the chat isn’t yours to change: your own comes after it.',
  postInMyName: 'Post it in my name',
  maybeShared:
    'No answer in time, so it may be in the chat already or not. Pressing again is safe: there is never a second card.',
  cannotShareYet: 'Something above can’t be kept as it is. Mend it, then share.',

  notShared: 'No recap has been shared yet.',
  purpose: 'Why we were here',
  noDecisions: 'No decisions.',
  nothingToDo: 'No actions.',
  noQuestions: 'Nothing is waiting for clarity.',
  noOwner: 'Nobody yet',
  noDate: 'no date',
  decidedBy: decided,
  why: (reason: string) => `Why: ${reason}`,
  contested: 'Not everyone agreed.',
  proposed: 'proposed, not decided',
  putOff: (day: string) => `put off until ${day}`,
  putOffOpen: 'put off',
  replaced: 'replaced by a later decision',
  observed: 'Observed',
  strength: (sentence: string) => `A strength: ${sentence}`,
  growth: (sentence: string) => `To grow: ${sentence}`,
  observedBy: (name: string) => `Seen by ${name}`,
  sharedBy: (name: string, time: string) => `Shared by ${name} · ${time}`,

  mine: 'My actions',
  noneMine: 'No action is yours.',

  changedSince: (sentence: string) => `You told us, this changed: ${sentence}`,
  neverShared: (date: string) => `The recap of ${date} was never shared. Open it`,
  openFrom: (date: string) => `Still open from ${date}`,
  allDoneFrom: (date: string) => `All done from ${date}`,
  openCount: (n: number) => `${n} open`,
  openActions: 'Actions',
  openQuestions: 'Questions',
  openDecisions: 'Decisions',
  yours: 'yours',
  done: 'done',
};
