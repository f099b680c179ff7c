import type { concern as english } from '../../en/meeting/concern.ts';

export const concern: typeof english = {
  failed: 'Impossible de charger les réserves.',
  kindLabel: 'De quoi s’agit-il ?',
  kinds: { dissent: 'Un désaccord', risk: 'Un risque', waiting: 'Une attente' },
  textLabels: {
    dissent: 'Que voyez-vous autrement ?',
    risk: 'Qu’est-ce qui pourrait mal tourner ?',
    waiting: 'Pour quoi vous faut-il un feu vert ou des précisions ?',
  },
  fromLabel: 'De qui',
  howLabel: 'Comment',
  named: 'Avec mon nom',
  unnamed: 'Sans mon nom',
  namedHint: (host, isOrganizer) =>
    `Pour l’instant, personne ne peut la lire à part ${host} et les personnes qui ${isOrganizer ? 'coorganisent' : 'organisent'} la réunion, sauf celles que vous attendez. Qui anime plus tard a besoin de votre accord. Le récap partagé la montre avec votre nom, en attente de réponse ou avec sa réponse.`,
  unnamedHint:
    'Personne ne peut découvrir qu’elle vient de vous, ni l’hôte ni la base de données. L’hôte la lit en passant à la clôture, sans heure. Vos mots peuvent vous identifier.',
  namedStays: 'Vous pouvez la reprendre tant que l’hôte n’a pas répondu.',
  unnamedStays: 'Elle ne peut pas être reprise : personne ne sait de qui elle vient.',
  why: {
    too_few:
      'Seulement avec votre nom : à moins de cinq personnes en plus de l’hôte, tout le monde saurait de qui elle vient.',
    gathering:
      'Seulement avec votre nom pour l’instant : sans lui, il faut que cinq personnes ici aient Bookend ouvert, pour qu’aucune ne se remarque.',
    over: 'Seulement avec votre nom : l’hôte a lu les réserves envoyées sans nom, et aucune ne peut plus s’ajouter.',
    not_here: 'Ici, seulement avec votre nom. Sans lui, c’est là où vous avez ouvert Bookend en premier.',
    spent: 'Seulement avec votre nom : vous avez déjà dit sans lui trois choses à l’hôte pendant cette réunion.',
  },
  closedAt: (time) =>
    `Seulement avec votre nom : à ${time}, l’hôte a reçu les réserves envoyées sans nom, et aucune ne peut plus s’ajouter.`,
  check: 'Comment puis-je le vérifier ?',
  fingerprint: (letters) => `Tout le monde ici devrait voir les mêmes caractères : ${letters}`,
  send: 'Le dire à l’hôte',
  sending: 'Envoi…',
  back: 'Pas maintenant',
  received: 'L’hôte l’a reçue.',
  dropped: 'Elle est en route, sans votre nom. L’hôte la lira à la clôture.',
  notTaken: {
    over: 'Il est trop tard pour l’envoyer sans votre nom. Vous pouvez encore l’envoyer avec.',
    gathering:
      'Non envoyée : quelqu’un est parti, et il reste trop peu de monde pour passer inaperçu. Réessayez plus tard, ou envoyez-la avec votre nom.',
  },
  raised: {
    dissent: (who) => `${who} n’est pas d’accord`,
    risk: (who) => `${who} signale un risque`,
    waiting: (who) => `${who} attend`,
  },
  own: { dissent: 'Vous n’êtes pas d’accord', risk: 'Vous avez signalé un risque', waiting: 'Vous attendez' },
  line: (what, text) => `${what} : ${text}`,
  nobody: 'Quelqu’un',
  unsigned: 'Sans nom',
  needs: (name) => `Dépend de : ${name}`,
  replyOf: (text) => `Votre réponse à « ${text} »`,
  thanked: 'Remercié',
  summarised: 'Résumé avec mes mots',
  answered: 'Répondu',
  answerLabel: 'La réponse, en une phrase',
  answerHint: 'Tout le monde la lit dans le récap dès que vous cochez « Répondu ».',
  thank: (name) => `Remercier ${name} devant tout le monde`,
  thankShort: 'Remercier',
  hostTitle: 'Réserves',
  hostHint: 'Remerciez, résumez, répondez. Les réserves sans réponse figurent dans le récap comme en attente.',
  hostReads:
    'Pour l’instant, personne ne peut la lire à part l’hôte d’alors et les personnes qui organisent la réunion, sauf celles que vous attendez.',
  mayRead: (name) => `${name} anime maintenant. Lui montrer votre réserve ?`,
  mayReadHint: (name) => `Sans votre oui, elle n’est pas non plus dans un récap partagé par ${name}.`,
  letRead: (name) => `Oui, ${name} peut la lire`,
  keepFrom: (name) => `Pas ${name}`,
  readsToo: (name) => `${name} peut aussi la lire.`,
  readsNot: (name) => `${name} ne peut pas la lire.`,
  takeBack: 'Reprendre',
  tookBack: 'Reprise.',
  hostThanked: 'L’hôte vous a dit merci.',
  hostAnswered: (answer) => (answer === '' ? 'L’hôte y a répondu.' : `La réponse : ${answer}`),
};
