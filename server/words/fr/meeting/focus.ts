import type { focus as english } from '../../en/meeting/focus.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('fr');

export const focus: typeof english = {
  title: 'Ce que je travaille',
  hint: (meetings) =>
    `Un comportement à la fois, pendant au moins ${meetings} réunions. On demande à chaque personne si elle l’a vu.`,
  which: 'Quel comportement',
  choose: 'Choisir…',
  start: 'Le travailler',
  starting: 'Démarrage…',
  standing: (meetings, fewest, by) =>
    `${by} · ${meetings} ${plural(meetings, { one: 'réunion', other: 'réunions' })} jusqu’ici, ${fewest} au moins`,
  show: 'Le dire à tout le monde à l’ouverture',
  end: 'Arrêter',
  ending: 'Arrêt…',
  stay: 'Continuer',
  whyEarly: 'Pourquoi si tôt ?',
  why: 'Pourquoi ? Peut rester vide',
  whyHint: 'Personne d’autre ne le lit.',
  stale: 'Quelqu’un d’autre a modifié ceci. Vous voyez la dernière version.',
  practising: (host) => `Ce que travaille ${host}`,
  tell: 'Dites-moi ce que cela donne.',
  retired: 'Votre organisation a archivé ce comportement. Votre entraînement continue jusqu’à ce que vous l’arrêtiez.',
};
