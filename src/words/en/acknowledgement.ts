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
  title: 'Acknowledge someone',
  failed: 'What was acknowledged could not be read.',
  whom: 'Whom',
  wholeTeam: 'The whole team',
  find: 'Find somebody',
  peopleFailed: 'The people of this chat could not be read.',
  kindLabel: 'What for',
  kinds,
  examples,
  exampleOf: (example: string) => `Such as: ${example}`,
  what: 'What they did',
  more: 'It led to…',
  outcome: 'What it led to',
  send: 'Acknowledge',
  sending: 'Acknowledging…',
  back: 'Not now',
  nobody: 'Choose somebody, or the whole team.',
  said: (whom: string) => `Acknowledged: ${whom}`,
  line: (whom: string, what: string) => `${whom} · ${what}`,
  andMore: (first: string, others: number) => `${first} +${others}`,
  by: (kind: string, whom: string, by: string) => `${kind} · ${whom} · said by ${by}`,
  ledTo: (outcome: string) => `It led to: ${outcome}`,
  takeBack: 'Take back',
  takeBackOf: (line: string) => `Take back: ${line}`,
  leaveOff: 'Leave my name off the recap card',
};
