import type { digest as english } from '../../en/person/digest.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('fr');

export const digest: typeof english = {
  title: (month) => `Vos remerciements pour ${month}`,
  hint: 'D’après ce que vos conversations ont déjà vu. Mettez-y vos mots, puis publiez ou copiez.',
  series: 'Pour quelle conversation',
  text: 'Dix lignes au plus',
  tooMany: (lines, most) => `${lines} ${plural(lines, { one: 'ligne', other: 'lignes' })}. La limite est de ${most}.`,
  tooLong: (line, most) => `La ligne ${line} est trop longue. La limite est de ${most} caractères.`,
  copied: 'Copié.',
  putAway: 'Pas ce mois-ci',
  opening: (month) => `Merci pour ${month}.`,
  learned: (text) => `Ce que nous avons appris : ${text}`,
  changed: (text) => `Vous l’avez dit, ceci a changé : ${text}`,
};
