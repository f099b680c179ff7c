import type { ui as english } from '../en/ui.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('fr');

export const ui: typeof english = {
  labelled: (label, text) => `${label} : ${text}`,
  commas: (parts) => parts.join(', '),
  quotationMarks: { open: '« ', close: ' »' },
  inBrackets: (text) => ` (${text})`,
  left: (n) => `${n} ${plural(n, { one: 'caractère restant', other: 'caractères restants' })}`,
  tooMany: (n, limit) =>
    `${n} ${plural(n, { one: 'caractère', other: 'caractères' })} de trop. La limite est de ${limit}.`,
  nobodyFound: 'Personne dans cette conversation',
  sameName: 'Plusieurs personnes portent ce nom. Choisissez-en une.',
  nameless: (isExternal: boolean) => `Quelqu’un sans nom${isExternal ? ' (externe)' : ''}`,
  you: 'Vous',
  nextWorkday: 'prochain jour ouvré',
  nextMeeting: 'prochaine réunion',
  inWords: 'en mots',
  inWordsHint: 'avant le salon',
  asDay: 'par date',
  quickDays: (label) => `Choix rapides : ${label}`,
  newOnes: (n) => `${n} ${plural(n, { one: 'nouveauté', other: 'nouveautés' })}`,
  all: (n) => `Tout (${n})`,
  newestOnly: 'Les plus récents',
  latestOf: (n, total) => `Les ${n} plus récents sur ${total}.`,
  loading: 'Chargement…',
  tryAgain: 'Réessayer',
  saving: 'Enregistrement…',
  savedAt: (time) => `Enregistré · ${time}`,
  waiting: 'Pas encore enregistré. Le texte est gardé ici et sera enregistré dès que la connexion reviendra.',
  partlySaved: 'Enregistré, sauf ce qui est signalé plus haut.',
  notSaved: 'Non enregistré : plus haut, un champ est à corriger.',
  choose: 'Une autre fenêtre a modifié le même texte. Choisissez plus haut.',
  alsoChanged: (theirs) => `Aussi modifié dans une autre fenêtre : « ${theirs} »`,
  alsoRemoved: 'Enlevé dans une autre fenêtre.',
  useTheirs: 'Prendre l’autre',
  keepMine: 'Garder le mien',
  link: 'Lien',
  copyLink: 'Copier le lien',
  copied: 'Copié',
};
