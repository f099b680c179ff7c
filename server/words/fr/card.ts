import type { card as english } from '../en/card.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('fr');

export const card: typeof english = {
  title: 'Récap de la réunion',
  summary: (purpose) => `Récap : ${purpose}`,
  fullStop: '. ',
  overTo: (names) => `À ${names} de jouer.`,
  ratingKey: (fingerprint) => `Clé de l’évaluation, la même pour tout le monde : ${fingerprint}`,
  countPresent: (count) => `${count} ${plural(count, { one: 'personne présente', other: 'personnes présentes' })}`,
  others: (count) => `${count} ${plural(count, { one: 'autre personne', other: 'autres personnes' })}`,
  more: (count) => `… et ${count} de plus dans Bookend`,
  nothing: 'Rien n’a été décidé, et personne n’a rien pris en charge.',
  open: 'Ouvrir dans Bookend',
  rate: 'Évaluer',

  thanks: (names) => `Merci, ${names}`,
  thanksAll: 'Merci à tout le monde',
  clarify: 'Ce que nous avons décidé, plus clairement',
  due: (day) => `pour le ${day}`,
  replyBy: (moment) => `Merci de répondre d’ici ${moment} ; ce sont les désaccords qui aident le plus.`,
};
