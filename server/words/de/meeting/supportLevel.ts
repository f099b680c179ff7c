import type { support as english } from '../../en/meeting/supportLevel.ts';

export const support: typeof english = {
  levels: { close: 'eng', regular: 'regelmäßig', light: 'leicht', free: 'frei' },
  level: (name, work) => `Begleitung für ${name} bei „${work}“`,
  nameWork: 'Nennen Sie die Art der Arbeit, dann lässt sich dazu festhalten, wie eng Sie begleiten.',
  review: 'Wieder ansehen am',
  reviewSubject: (work) => `Begleitung bei „${work}“ wieder ansehen`,
  mine: (work, level) => `Begleitung bei „${work}“: ${level}.`,
  mineUntil: (work, level, day) => `Begleitung bei „${work}“: ${level}, wird am ${day} wieder angesehen.`,
  reviews: 'Zeit für mehr Raum?',
  proposed: (name, work, from, to) => `${name}, „${work}“: Begleitung von ${from} zu ${to}.`,
  proposedMine: (work, from, to) => `„${work}“: Begleitung von ${from} zu ${to}.`,
  agree: 'Einverstanden',
  agreeNamed: (what) => `Einverstanden: ${what}`,
  youAgreed: 'Sie sind einverstanden. Die andere Seite muss es noch sagen.',
  otherAgreed: 'Die andere Seite ist einverstanden.',
};
