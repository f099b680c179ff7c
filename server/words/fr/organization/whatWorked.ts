import { noteLength } from '#contract/rules/organization/whatWorked.ts';
import type { whatWorked as english } from '../../en/organization/whatWorked.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('fr');

export const whatWorked: typeof english = {
  title: 'Ce qui a marché',
  failed: 'Impossible de charger les notes des autres.',
  noName: 'Sans nom',
  yours: (isNamed) => (isNamed ? 'La vôtre, avec votre nom' : 'La vôtre, sans votre nom'),
  helped: 'Utile pour moi',
  helpedBy: (count) => `Utile à ${count} ${plural(count, { one: 'personne', other: 'personnes' })}`,
  write: 'Dire ce qui a marché pour vous',
  writeOf: (behaviour) => `Dire ce qui a marché pour vous : ${behaviour}`,
  label: 'Ce que vous avez fait, et ce qui en est sorti',
  hint: `${noteLength} caractères au plus, sans noms d’autres personnes. Toute personne qui anime des réunions dans votre organisation peut la lire.`,
  how: 'De qui elle vient',
  named: 'Avec mon nom',
  unnamed: 'Sans mon nom',
  unnamedHint:
    'Bookend ne dit à personne de qui elle vient, pas même à l’équipe communication. Vous pouvez la supprimer tant que vous n’avez pas enlevé votre nom de Bookend ; ensuite, elle reste et n’est plus à personne.',
  namedHint: 'Votre nom figure en dessous. Vous pouvez la supprimer à tout moment.',
  share: 'Partager',
  sharing: 'Partage…',
  shared: 'Partagée',
  cancel: 'Annuler',
  remove: 'Supprimer',
  removeSure: 'Supprimer votre note ?',
  removeMore: 'Elle disparaît aussitôt pour tout le monde.',
  removeYes: 'Supprimer',
  removeNo: 'Garder',
  removing: 'Suppression…',
  removed: 'Supprimée',
  hiddenTitle: 'Votre note n’est plus affichée',
  hiddenWhy: (why) => `L’équipe communication l’a masquée : ${why}`,
  edit: 'Ce qui a marché, selon les gens',
  editHint:
    'Toute personne qui anime des réunions lit ces notes dans Guides. Vous pouvez en masquer une ; la personne qui l’a écrite lira pourquoi.',
  editEmpty: 'Personne n’a encore rien écrit.',
  hide: 'Masquer',
  hideOf: (text) => `Masquer : ${text}`,
  hideWhy: 'Pourquoi ? La personne qui l’a écrite le lira',
  hideNeeded: 'Dites pourquoi. La personne qui l’a écrite le lira.',
  hideYes: 'Masquer',
  hideNo: 'Annuler',
  hiddenLine: (why) => `Masquée : ${why}`,
  showAgain: 'Afficher de nouveau',
};
