import type { minutes as english } from '../../en/meeting/minutes.ts';

export const minutes: typeof english = {
  title: 'Procès-verbal : présences, quorum, lien',
  present: 'Qui était là',
  absent: 'Qui manquait',
  everybody: 'Tout le monde',
  everybodyElse: 'Le reste du groupe',
  find: 'Chercher quelqu’un',
  addPresent: 'Une autre personne présente',
  addAbsent: 'Une autre personne absente',
  name: 'Nom',
  unnamed: 'un nom',
  remove: (name) => `Enlever ${name}`,
  quorum: 'Le quorum était-il atteint ?',
  hasQuorum: { yes: 'Oui', no: 'Non', not_said: 'Non précisé' },
  note: 'Note',
  link: 'Lien vers le procès-verbal complet',
  linkHint: 'Par exemple https://…',
  notLinked: 'Ce n’est pas une adresse web : cela reste du texte.',

  aiWrote: 'Une IA en a écrit une partie',
  aiWhat: 'Lisez-le comme le brouillon de quelqu’un qui n’était pas là.',
  aiNotSo: 'Pas écrit par une IA',
  aiChecked: 'Écrit avec une IA',
};
