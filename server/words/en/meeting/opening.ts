import type { Frame } from '#contract/meeting/meeting.ts';

const frames: Record<Frame, string> = {
  host_decides: 'I decide after input',
  consensus: 'Consensus: we all agree',
  consent: 'Consent: nobody objects',
  vote: 'We vote',
  delegated: 'Delegated to one person',
  no_decision: 'No decision today',
};

interface Decider {
  name: string | undefined;
  isHost: boolean;
}

function sayFrame(frame: Frame, { name, isHost }: Decider): string {
  const last = name === undefined || isHost ? '' : ` If we can’t, ${name} makes the call.`;
  switch (frame) {
    case 'host_decides':
      return name === undefined || isHost ? 'I’ll decide after hearing you.' : `${name} decides after hearing us.`;
    case 'consensus':
      return `We decide by consensus: we look for what all of us support.${last}`;
    case 'consent':
      return `We decide by consent: we go ahead unless somebody has a serious objection.${last}`;
    case 'vote':
      return `We decide by vote.${last}`;
    case 'delegated':
      return `${name ?? '…'} decides.`;
    case 'no_decision':
      return 'We don’t need a decision today.';
  }
}

function tellFrame(frame: Frame, name: string | undefined): string {
  switch (frame) {
    case 'host_decides':
      return name === undefined ? 'The host decides after hearing us' : `${name} decides after hearing us`;
    case 'consensus':
      return 'By consensus: all of us support it';
    case 'consent':
      return 'By consent: unless somebody has a serious objection';
    case 'vote':
      return 'By vote';
    case 'delegated':
      return name === undefined ? 'Delegated to one person' : `${name} decides`;
    case 'no_decision':
      return 'No decision today';
  }
}

export const opening = {
  title: 'Open',
  opening: (host: string) => `${host} is opening`,
  heard: { purpose: 'Why we are here', frame: 'How we decide', dissent: 'What we may be missing' },
  purposeLabel: 'Purpose, in one sentence',
  frameLabel: 'How this will be decided',
  chooseFrame: 'Choose…',
  frames,
  deciderLabel: 'Who decides',
  nobodyNamed: 'Nobody named',
  deciderMissing: 'Choose who decides.',
  peopleFailed: 'The people in this chat couldn’t be loaded.',
  sayFrame,
  tellFrame,
  makesTheCall: (name: string) => `If not, ${name} makes the call`,
  writePurposeFirst: 'Write the purpose, and a sentence to say appears here.',
  chooseFrameFirst: 'Choose how you decide, and a sentence to say appears here.',
  pause: '(pause)',
  editWords: 'Edit words',
  editWordsOf: (section: string) => `Edit words: ${section}`,
  yourWords: 'Your words',
  readyWords: 'Use the ready sentence',
  sayIt: 'Say it',
  said: 'Said',
  saidAt: (time: string) => `Said at ${time}`,
  notYet: 'Not said yet',
  announce: (section: string, text: string) => `${section}: ${text}`,
};
