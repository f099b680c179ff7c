import type { AcknowledgementKind } from '#contract/acknowledgement.ts';

const kinds: Record<AcknowledgementKind, string> = {
  contribution: 'A contribution',
  initiative: 'Took the initiative',
  knowledge: 'Shared knowledge or tools',
  outcome: 'Owned an outcome',
  coaching: 'Lifted somebody up',
  risk: 'Raised a risk or bad news',
  thanks: 'Thanks',
};

/** What somebody may have done, so that the word is clear. */
const examples: Record<AcknowledgementKind, string> = {
  contribution: 'Brought the numbers that settled it',
  initiative: 'Spoke up before it became a problem',
  knowledge: 'Showed us the tool that saves an hour',
  outcome: 'Owned a mistake and said what was learned',
  coaching: 'Offered support when somebody was stuck',
  risk: 'Told us early that the date is at risk',
  thanks: 'Words are optional here',
};

export const acknowledgement = {
  failed: 'What was acknowledged could not be read.',
  whom: 'Whom',
  wholeTeam: 'The whole team',
  find: 'Find somebody',
  somebodyElse: 'Somebody who isn’t in this chat',
  otherName: 'Their name',
  peopleFailed: 'The people of this chat could not be read.',
  kindLabel: 'What for',
  kinds,
  examples,
  exampleOf: (example: string) => `Such as: ${example}`,
  what: 'What they did',
  itLedTo: 'It led to…',
  outcome: 'What it led to',
  send: 'Acknowledge',
  sending: 'Acknowledging…',
  back: 'Not now',
  nobody: 'Choose somebody, or the whole team.',
  said: (whom: string) => `Acknowledged: ${whom}`,
  line: (whom: string, what: string) => `${whom} · ${what}`,
  andMore: (first: string, others: number) => `${first} +${others}`,
  saidBy: (by: string) => `said by ${by}`,
  ledTo: (outcome: string) => `It led to: ${outcome}`,
  takeBack: 'Take back',
  acknowledged: 'Acknowledged',
  nobodyYet: 'Nobody yet. Who helped today?',
  more: (n: number) => `${n} more`,
  leftOff: 'On the card, whoever asked for it is left off.',
  lately: 'Not acknowledged lately',
  latelyOf: (meetings: number) => (meetings === 1 ? 'In this meeting' : `In the latest ${meetings} meetings`),
  everybody: 'Everybody has been acknowledged lately.',
  counts: (all: number, withOutcome: number, byOthers: number, risks: number) =>
    `Lately ${all} in all: ${withOutcome} with what it led to, ${byOthers} not from the host, ${risks} for raising a risk.`,
  newcomer: (name: string, first: number) => `${name}: acknowledged in meeting ${first} since joining`,
  newcomerNotYet: (name: string) => `${name}: not yet since joining`,
  onlyHosts: 'Counted from these taps. Only hosts see it.',
  latelyFailed: 'This could not be read.',
  leaveOff: 'Leave my name off the recap card',
};
