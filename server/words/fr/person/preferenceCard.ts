import type { preferenceCard as english } from '../../en/person/preferenceCard.ts';

export const preferenceCard: typeof english = {
  hint: 'Avec vos mots, pour les personnes de vos réunions. Remplissez ce qui les aide, et laissez le reste.',
  lines: {
    best: 'Je donne le meilleur quand',
    reach: 'Pour me joindre',
    avoid: 'Merci d’éviter',
    learn: 'J’apprends le mieux',
    ask: 'Interrogez-moi sur',
  },
  examples: {
    best: 'Par exemple : je reçois la question un jour avant.',
    reach: 'Par exemple : d’abord un message, puis un appel.',
    avoid: 'Par exemple : de me demander un chiffre au pied levé.',
    learn: 'Par exemple : en regardant une fois, puis en essayant.',
    ask: 'Par exemple : les marées, ou la réparation d’un vélo.',
  },
  whyMissing:
    'Il n’y a pas de champ pour les faiblesses, la santé ou les types de personnalité : ces mots collent à la peau.',
  readers: 'Qui la voit ?',
  readersOf: { nobody: 'Personne', all: 'Toutes mes conversations', named: 'Celles que je choisis' },
  withdraw: 'Vous pouvez la retirer à tout moment. Elle disparaît aussitôt, partout où quelqu’un l’a ouverte.',
  whichChats: 'Quelles conversations ?',
  findChat: 'Chercher une conversation',
  earlierChat: 'Une conversation sans réunion récente',
  noChats: 'Vous n’avez pas eu de réunion avec Bookend ces 90 derniers jours.',
  nameOne: 'Choisissez au moins une conversation. Jusque-là, personne ne voit votre carte.',
  preview: 'Ce que les autres voient',
  previewEmpty: 'Rien pour l’instant.',
  previewUnseen: 'Rien : pour l’instant, la carte n’est que pour vous.',
  seenBy: {
    nobody: '',
    all: 'Visible dans chaque conversation où vous avez eu une réunion avec Bookend, pour les personnes qui y sont avec vous.',
    named: 'Visible dans les conversations que vous avez choisies, pour les personnes qui y sont avec vous.',
  },
  when: {
    best: 'Lu par les personnes qui ouvrent les cartes dans l’onglet de la conversation.',
    reach: 'Montré à la personne qui vous confie une action.',
    avoid: 'Montré à la personne qui répond à votre réserve, ou s’apprête à parler avec vous d’une action.',
    learn: 'Montré à la personne qui vous confie une partie d’une réunion.',
    ask: 'Lu par les personnes qui ouvrent les cartes dans l’onglet de la conversation.',
  },
  by: (name, line) => `${name} · ${line}`,
  here: 'Comment les gens d’ici aiment travailler',
  noneHere: 'Il n’y a pas de cartes à lire ici.',
};
