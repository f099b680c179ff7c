import type { support as english } from '../../en/meeting/supportLevel.ts';

export const support: typeof english = {
  levels: { close: 'rapproché', regular: 'régulier', light: 'léger', free: 'libre' },
  level: (name, work) => `Accompagnement pour ${name}, « ${work} »`,
  nameWork: 'Nommez le type de travail pour y fixer un niveau d’accompagnement.',
  review: 'À revoir le',
  reviewSubject: (work) => `Revoir l’accompagnement pour « ${work} »`,
  mine: (work, level) => `Accompagnement pour « ${work} » : ${level}.`,
  mineUntil: (work, level, day) => `Accompagnement pour « ${work} » : ${level} (à revoir le ${day}).`,
  reviews: 'Laisser plus de marge ?',
  proposed: (name, work, from, to) => `${name}, « ${work} » : passer d’un accompagnement « ${from} » à « ${to} ».`,
  proposedMine: (work, from, to) => `« ${work} » : passer d’un accompagnement « ${from} » à « ${to} ».`,
  agree: 'D’accord',
  agreeNamed: (what) => `D’accord : ${what}`,
  youAgreed: 'Vous êtes d’accord. L’autre personne n’a pas encore répondu.',
  otherAgreed: 'L’autre personne est d’accord.',
};
