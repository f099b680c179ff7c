import type { CommitmentAnswer } from '#contract/rules/person/commitment.ts';

const answers: Record<CommitmentAnswer, string> = { done: 'Done', not_yet: 'Not yet', let_go: 'Let go' };

const answered: Record<CommitmentAnswer, string> = {
  done: 'Done.',
  not_yet: 'Not yet. It will come back.',
  let_go: 'Let go. That’s a decision, too.',
};

export const commitment = {
  title: 'My commitments',
  hint: 'How you will take the lead without being asked. Only you read it, and it comes back to you.',
  none: 'You have none at the moment.',
  add: 'Add a commitment',
  when: 'When …',
  whenHint: 'For example: the discussion stalls',
  act: 'I …',
  actHint: 'For example: ask one open question',
  for: 'Comes back',
  forNone: 'In a week, under Today',
  forSeries: (topic: string) => `At the next “${topic}”`,
  forElsewhere: 'At the next meeting of another series',
  whenThen: (when: string, act: string) => `When ${when}, I ${act}`,
  unwritten: 'Nothing is written yet.',
  change: 'Change',
  close: 'Done writing',
  remove: 'Delete',
  named: (act: string, line: string) => `${act}: ${line}`,
  past: 'Done or let go',
  again: 'Take it up again',
  answers,
  answered,
  undo: 'Undo',
  back: 'What you wanted to do',
  backToday: 'You wanted to do this. How did it go?',
  here: 'A commitment of my own',
  hereHint: 'Only you read it. It comes back to you at the next opening here.',
  share: 'Add it to the recap',
  shareHint: 'With your name, in the words above.',
  shareAgain: 'Share the new words',
  sharedLine: 'In the recap, with your name',
  sharedHint: 'You can withdraw it. A card already in the chat keeps it until the host shares the recap again.',
  withdraw: 'Withdraw',
  notShared: 'Write both halves first.',
  othersTitle: 'Commitments',
  failed: 'Your commitments couldn’t be loaded.',
};
