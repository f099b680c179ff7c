import type { concern as english } from '../../en/meeting/concern.ts';

export const concern: typeof english = {
  failed: 'Impossible de charger les réserves.',
  kindLabel: 'De quoi s’agit-il ?',
  kinds: { dissent: 'Un désaccord', risk: 'Un risque', waiting: 'J’attends' },
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
    `Pour l’instant, personne ne peut la lire à part ${host} et les personnes qui ${isOrganizer ? 'coorganisent' : 'organisent'} la réunion, sauf celles dont vous attendez quelque chose. Toute personne qui animera plus tard aura besoin de votre accord. Le récap partagé la montre avec votre nom, en attente de réponse ou avec sa réponse.`,
  unnamedHint:
    'Personne ne peut découvrir qu’elle vient de vous, ni l’hôte ni la base de données. L’hôte la lit en passant à la clôture, sans indication d’heure. Vos mots peuvent vous identifier.',
  namedStays: 'Vous pouvez la retirer tant que l’hôte n’a pas répondu.',
  unnamedStays: 'Elle ne peut pas être retirée : personne ne sait de qui elle vient.',
  why: {
    too_few:
      'Seulement avec votre nom : à moins de cinq personnes en plus de l’hôte, tout le monde saurait de qui elle vient.',
    gathering:
      'Seulement avec votre nom pour l’instant : pour l’envoyer sans, il faut que cinq personnes ici aient Bookend ouvert, afin que personne ne se distingue.',
    over: 'Seulement avec votre nom : l’hôte a lu les réserves envoyées sans nom, et aucune ne peut plus s’ajouter.',
    not_here: 'Ici, seulement avec votre nom. Pour l’envoyer sans, allez là où vous avez ouvert Bookend en premier.',
    spent: 'Seulement avec votre nom : pendant cette réunion, vous avez déjà dit trois choses à l’hôte sans le donner.',
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
    'Pour l’instant, personne ne peut la lire à part l’hôte à qui vous l’avez adressée et les personnes qui organisent la réunion, sauf celles dont vous attendez quelque chose.',
  mayRead: (name) => `${name} anime maintenant. Lui montrer votre réserve ?`,
  mayReadHint: (name) =>
    `Tant que vous n’avez pas dit oui, elle ne figure pas non plus dans un récap partagé par ${name}.`,
  letRead: (name) => `Oui, ${name} peut la lire`,
  keepFrom: (name) => `Pas ${name}`,
  readsToo: (name) => `${name} peut aussi la lire.`,
  readsNot: (name) => `${name} ne peut pas la lire.`,
  takeBack: 'Retirer',
  tookBack: 'Retirée.',
  hostThanked: 'L’hôte vous a dit merci.',
  hostAnswered: (answer) => (answer === '' ? 'L’hôte y a répondu.' : `La réponse : ${answer}`),
};
