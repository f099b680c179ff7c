import type { aside as english } from '../../en/person/aside.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('fr');

export const aside: typeof english = {
  title: 'Notes privées',
  pageHint: 'Ce que vous voulez retenir au sujet de quelqu’un. Personne d’autre ne peut le lire.',
  empty: 'Vous n’en avez pas encore écrit.',
  counted: (count) => `${count} ${plural(count, { one: 'note privée', other: 'notes privées' })}`,
  about: (name) => `Note privée sur ${name}`,
  write: 'Écrire une note privée',
  who: 'Sur qui',
  choose: 'Choisir quelqu’un',
  text: 'Ce que vous voulez retenir',
  hint: 'Écrivez comme si cette personne pouvait la lire.',
  onlyYou: 'Personne d’autre ne peut la lire. Elle est supprimée après un an, sauf si vous la gardez plus longtemps.',
  keep: 'Enregistrer',
  keeping: 'Enregistrement…',
  leave: 'Annuler',
  kept: (name) => `Votre note sur ${name} est enregistrée.`,
  nobodyChosen: 'Choisissez de qui il s’agit.',
  already: (name) => `Vous avez déjà une note sur ${name}. Ouvrez-la et complétez-la.`,
  noPeople: 'Plus personne à choisir. Vous pouvez écrire sur les personnes de vos réunions des 90 derniers jours.',
  folds: (seconds) => `Se replie dans ${seconds} s`,
  keptUntil: (day) => `Gardée jusqu’au ${day}`,
  change: 'Modifier',
  done: 'Terminé',
  more: (count) => `${count} de plus dans votre propre onglet Bookend.`,
  delete: 'Supprimer',
  sure: (name) => `Supprimer votre note sur ${name} ?`,
  yes: 'Supprimer',
  no: 'Garder',
  deleting: 'Suppression…',
  ending: (name, day) => `Le ${day}, votre note sur ${name} sera supprimée.`,
  renew: 'Garder un an de plus',
  renewing: 'Enregistrement…',
  renewNamed: (name) => `Garder un an de plus votre note sur ${name}`,
};
