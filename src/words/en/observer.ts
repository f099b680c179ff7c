import type { ObservedSight } from '#contract/observer.ts';

/** What an observer looks for, in the order of a meeting. */
const behaviours = {
  purpose: 'Opens with a purpose',
  frame: 'Names how we decide',
  dissent: 'Invites dissent',
  names: 'Acknowledges people by name',
  curiosity: 'Meets mistakes with curiosity',
  reasons: 'Explains the decision',
  owners: 'Closes with owners and dates',
};

const sights: Record<ObservedSight, string> = { seen: 'Seen', not_seen: 'Not seen', unclear: 'Can’t tell' };

export const observer = {
  title: 'You observe today',
  what: 'You watch how the meeting is led, and at its end hand over one strength and one thing to grow.',
  yes: 'I’ll do it',
  no: 'Not today',
  swap: 'Swap with…',
  swapWith: 'With whom',
  nobodyYet: 'Choose…',
  ask: (name: string) => `Ask ${name}`,
  asked: (name: string) => `You have asked ${name}. It is your turn until they say yes.`,
  askedBy: (name: string) => `${name} asks you to observe today`,
  never: 'Don’t ask me again',
  giveBack: 'I can’t go on observing',
  isOut: 'You are not asked to observe in this chat.',
  again: 'Ask me again',

  observes: (name: string) => `${name} observes today`,
  proposed: (name: string) => `${name} is asked to observe`,
  nobody: 'Nobody observes today',
  left: (name: string) => `${name} has left the chat. What they wrote is kept.`,
  choose: 'Ask somebody else',
  notHere: (name: string) => `${name} isn’t here today`,

  behaviours,
  behaviour: (id: string) => new Map(Object.entries(behaviours)).get(id) ?? id,
  sights,
  sheet: 'What you see',
  sheetHint: 'Only you read this until you hand it over. Leave out what you like.',
  note: 'Note',
  addNote: 'Add a note',
  addNoteOn: (behaviour: string) => `Add a note: ${behaviour}`,
  noteOn: (behaviour: string) => `Note: ${behaviour}`,
  strength: 'One strength',
  strengthHint: 'What should stay as it is?',
  growth: 'One thing to grow',
  growthHint: 'What could be tried next time?',
  mayBeNamed: 'The recap may say that it is from me',
  handHint: (host: string) => `${host} reads it first, with your name, and decides whether to share the two sentences.`,
  hand: (host: string) => `Hand over to ${host}`,
  handing: 'Handing over…',
  handedOver: 'Your observation is handed over.',
  handedAt: (time: string) => `Handed over · ${time}`,
  oneOfEach: 'It takes one strength and one thing to grow.',

  handedTitle: 'Observed',
  handedBy: (name: string) => `From ${name}, to you alone.`,
  notHanded: (name: string) => `${name} observes and hands over to you.`,
  readOut: 'I have read it out',
  share: 'Share the two sentences on the recap',
  keepHint: 'Otherwise it stays with you.',
};
