import type { SupportLevel } from '#contract/meeting/supportLevel.ts';

const levels: Record<SupportLevel, string> = { close: 'close', regular: 'regular', light: 'light', free: 'free' };

export const support = {
  levels,
  level: (name: string, work: string) => `Support for ${name} in “${work}”`,
  nameWork: 'Name the kind of work to keep a support level for it.',
  review: 'Look at it again on',
  reviewSubject: (work: string) => `Look again at support in “${work}”`,
  mine: (work: string, level: string) => `Support in “${work}”: ${level}.`,
  mineUntil: (work: string, level: string, day: string) =>
    `Support in “${work}”: ${level}, to be looked at again on ${day}.`,
  reviews: 'Time for more room?',
  proposed: (name: string, work: string, from: string, to: string) =>
    `${name}, “${work}”: from ${from} to ${to} support.`,
  proposedMine: (work: string, from: string, to: string) => `“${work}”: from ${from} to ${to} support.`,
  agree: 'Agree',
  agreeNamed: (what: string) => `Agree: ${what}`,
  youAgreed: 'You agree. The other person hasn’t answered yet.',
  otherAgreed: 'The other person agrees.',
};
