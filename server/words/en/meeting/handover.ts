import type { SectionKind, SectionState } from '#contract/meeting/handover.ts';

const kinds: Record<SectionKind, string> = { item: 'An item', closing: 'The closing', chair: 'The chair' };

const asks: Record<SectionKind, (name: string, title: string) => string> = {
  item: (name, title) => `${name} asks you to lead “${title}”`,
  closing: (name) => `${name} asks you to close the meeting`,
  chair: (name) => `${name} asks you to take the chair`,
};

const means: Record<SectionKind, string> = {
  item: 'Everybody sees that it is yours.',
  closing: 'Once the close begins you have the chair: you share the recap, and the pulse is about you.',
  chair: 'You host from then on, and the pulse is about you.',
};

const sure: Record<SectionKind, (name: string) => string> = {
  item: (name) => `${name} will be asked, and leads it if they say yes.`,
  closing: (name) =>
    `${name} will be asked. If they say yes, they have the chair once the close begins, and the pulse is about them.`,
  chair: (name) => `${name} will be asked. If they say yes, they host, and the pulse is about them.`,
};

const sentences: Record<SectionState, (name: string, what: string) => string> = {
  asked: (name, what) => `${name} is asked: ${what}`,
  accepted: (name, what) => `${name} said yes: ${what}`,
  declined: (name, what) => `${name} can’t now: ${what}`,
};

const names: Record<SectionKind, (title: string) => string> = {
  item: (title) => `“${title}”`,
  closing: () => 'the closing',
  chair: () => 'the chair',
};

const yours: Record<SectionKind, (title: string) => string> = {
  item: (title) => `You lead “${title}”.`,
  closing: () => 'You close the meeting.',
  chair: () => 'You have the chair.',
};

const theirs: Record<SectionKind, (name: string, title: string) => string> = {
  item: (name, title) => `${name} leads “${title}”.`,
  closing: (name) => `${name} closes the meeting.`,
  chair: (name) => `${name} has the chair.`,
};

export const section = {
  handOver: 'Hand over a part',
  what: 'What',
  kinds,
  title: 'Which item',
  to: 'To',
  hint: 'From the people in this chat',
  chooseSomebody: 'Choose somebody from the list.',
  sure,
  ask: (name: string) => `Ask ${name}`,
  keep: 'Keep it',
  asked: (name: string) => `${name} is asked.`,
  sentences,
  names,
  drop: 'Take back',
  dropOf: (name: string) => `Take back the request to ${name}`,
  given: (n: number) =>
    n === 1 ? 'You have given 1 stretch task in this series.' : `You have given ${n} stretch tasks in this series.`,
  asks,
  means,
  accept: 'I’ll take it',
  notNow: 'Not now',
  yours,
  theirs,
  takenOn: 'Taken on',
};
