import type { pulse as english } from '../../en/meeting/pulse.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('fr');
const answered = (n: number) => `${n} ${plural(n, { one: 'réponse', other: 'réponses' })}`;

const ownSights: (typeof english)['ownSights'] = { saw: 'oui', did_not: 'non', could_not_tell: 'ne sais pas' };

export const pulse: typeof english = {
  cameIn: 'Le résultat d’une évaluation est arrivé.',
  readResult: 'Le lire',
  hideResult: 'Masquer',
  rate: 'Comment c’était ? Deux clics',
  scores: {
    clarity: { question: 'Je repars en sachant ce qui est décidé et ce qui vient ensuite', short: 'Clarté' },
    safety: { question: 'J’aurais pu exprimer un désaccord ou signaler un problème', short: 'Sécurité' },
    plan: { question: 'Le plan me convient', short: 'Le plan' },
    load: { question: 'La charge est tenable pour moi', short: 'La charge' },
  },
  sights: { saw: 'oui', did_not: 'non', could_not_tell: 'ne sais pas' },
  low: 'non',
  high: 'tout à fait',
  scoreName: { 1: '1, non', 2: '2', 3: '3', 4: '4', 5: '5, tout à fait' },
  consent: (bands, comments) =>
    `Seuls des totaux${comments === undefined ? '' : ' et des commentaires'} sont enregistrés, rien qui vous identifie. Seul l’hôte concerné les voit, et un coach si cet hôte l’autorise, après la fermeture, dès ${bands} réponses de ${bands} personnes différentes${comments === undefined ? '' : ` ; les commentaires, dès ${comments} de ${comments}`}. Votre organisation peut lire des sommes de trimestres entiers, aussi pour une de ses entités, sur au moins cinq hôtes.`,
  limits: (hasComment) =>
    `Ce qui pourrait quand même vous trahir : ${hasComment ? 'vos propres mots ; ' : ''}toutes les autres personnes, si elles disent leurs réponses à l’hôte (dans un petit groupe, toutes sauf une) ; des personnes qui font seulement semblant de répondre, dans un résultat sur plusieurs réunions ; quelqu’un qui observe le réseau ou le disque du serveur pendant que vous répondez.`,
  how: 'Comment puis-je le vérifier ?',
  check: 'Comment votre évaluation reste anonyme',
  fingerprint: (key) =>
    `La clé de ce sondage. Tout le monde dans cette réunion doit voir les mêmes caractères, ici et sur la carte de la conversation : ${key}`,
  pooled: (bands) =>
    `Peu de personnes peuvent répondre ici. Les réponses ne sont donc montrées qu’avec celles d’autres réunions, dès que ${bands} personnes différentes ont répondu.`,
  notKept:
    'Ce navigateur ne garde rien pour Bookend. Laissez le panneau ouvert jusqu’à l’arrivée de votre réponse : après un rechargement, vous ne pourrez plus évaluer.',
  addComment: 'Commenter',
  comment: 'Commentaire',
  commentHint: (comments) =>
    `Les commentaires sont montrés dès que ${comments} personnes ont répondu, avec ce résultat ou un suivant ; sinon, ils sont supprimés au bout d’un an sans avoir été lus. Vos mots peuvent vous identifier.`,
  undoFor: (seconds) => `Encore ${seconds} s pour annuler`,
  undoSoon: 'Vous avez cinq secondes pour annuler.',
  notWhileWriting: 'Rien n’est envoyé pendant que vous écrivez.',
  undo: 'Annuler',
  held: 'Merci. Votre réponse partira à un moment aléatoire dans la demi-heure, ou quand vous fermerez Bookend.',
  heldUnadmitted:
    'Merci. Laissez Bookend ouvert encore une demi-minute. Si vous le fermez avant, votre réponse reste sur cet appareil et part quand vous rouvrez Bookend, si c’est avant la fermeture.',
  heldHere:
    'Merci. Votre réponse partira à un moment aléatoire dans la demi-heure. Laissez Bookend ouvert jusque-là : ce navigateur ne garde rien.',
  heldBefore: 'Merci. Votre réponse est partie à la fermeture de Bookend, ou partira dans quelques minutes.',
  sending: 'Envoi…',
  waiting:
    'Pas de connexion. Votre réponse est gardée sur cet appareil et partira quand la connexion sera revenue et Bookend ouvert.',
  thanks: 'Merci. Votre réponse est arrivée.',
  elsewhere: 'Vous pouvez évaluer dans la fenêtre ou sur l’appareil où Bookend a été ouvert en premier.',
  anyDevice: {
    offer:
      'Pour l’instant, vous ne pouvez évaluer que sur cet appareil. Pour évaluer sur tous vos appareils, laissez Bookend garder votre jeton (pas vos réponses) dans votre propre OneDrive. Quiconque peut l’y lire pourrait évaluer une fois à votre place.',
    offerElsewhere:
      'Pour évaluer sur tous vos appareils, laissez Bookend garder votre jeton (pas vos réponses) dans votre propre OneDrive. Quiconque peut l’y lire pourrait évaluer une fois à votre place.',
    useOneDrive: 'Utiliser mon OneDrive',
    looking: 'Recherche dans votre OneDrive…',
    carried: 'Vous pouvez évaluer sur tous vos appareils : votre jeton est dans votre OneDrive.',
    missing:
      'Votre jeton n’est pas encore dans votre OneDrive. Rouvrez Bookend sur l’appareil où vous l’avez ouvert en premier, puis réessayez ici.',
    full: 'Votre OneDrive est plein : votre jeton reste seulement sur cet appareil. Libérez de la place, puis réessayez.',
    fullElsewhere:
      'Votre OneDrive est plein : votre jeton ne peut pas y être enregistré. Libérez de la place, puis réessayez.',
    unreadable: (file) =>
      `Bookend ne peut pas lire le fichier ${file} dans votre OneDrive (Apps › Bookend) et ne l’a pas modifié. Supprimez-le si vous n’en avez pas besoin, puis réessayez.`,
    no_drive: 'Votre compte n’a pas de OneDrive que Bookend puisse utiliser.',
    unreachable: 'OneDrive est injoignable.',
  },
  letOff: 'Cette fois, on ne vous demande rien : personne n’est sollicité plus de deux fois par semaine.',
  notHere:
    'Vous n’étiez pas dans cette conversation à la fois au début et à la fin de la réunion : on ne vous demande donc pas de l’évaluer.',
  hosted: 'Vous animez ou avez animé cette réunion : on ne vous demande donc pas de l’évaluer.',
  already: 'Vous avez déjà répondu, dans une autre fenêtre ou sur un autre appareil. Seule la première réponse compte.',
  closedBefore: 'Le sondage s’est fermé avant l’arrivée de votre réponse. Elle n’a pas été comptée.',
  closed: 'Le sondage est fermé.',
  none: 'Cette réunion n’est pas évaluée. On évalue une réunion sur trois et celles que l’hôte choisit, sauf si moins de cinq personnes pouvaient répondre.',
  tryAgain: 'Réessayer',

  title: 'Sondage',
  closesAt: (time) => `Fermeture : ${time}`,
  nothingBefore: (bands) =>
    `Rien n’est montré avant la fermeture, ni avant que ${bands} personnes différentes aient répondu.`,
  seldom:
    'Une équipe de cette taille obtient un résultat quelques fois par an, pour que personne ne puisse en déduire qui a dit quoi.',
  closeNow: 'Fermer maintenant',
  closeSure: 'Fermer maintenant ? Personne ne pourra plus répondre ensuite.',
  closeYes: 'Fermer',
  closeNo: 'Laisser ouvert',
  closing: 'Fermeture…',
  released: 'Fermé. Ses réponses sont dans le résultat ci-dessous.',
  notYet: (bands) =>
    `Pas encore. Les réponses sont montrées avec celles de réunions suivantes, dès que ${bands} personnes différentes ont répondu.`,
  notYours:
    'Les réponses portent sur la personne qui a animé le plus longtemps. Personne d’autre ne peut lire le résultat.',
  lastResult: 'Dernier résultat',
  batch: (meetings, answers) => `${meetings} ${plural(meetings, { one: 'réunion', other: 'réunions' })}, n=${answers}`,
  favourable: (n, of) => `${n} sur ${of}`,
  favourableMeans: 'Les barres : combien ont donné 4 ou 5.',
  bands: { low: 'bas', mixed: 'mitigé', high: 'haut' },
  answers: (n) => `n=${n}`,
  bandSpoken: (question, band, n) => `${question} : ${band}, ${answered(n)}`,
  spread: (parts) => `Répartition : ${parts}`,
  spreadPart: (from, to, n) => (from === to ? `${from} : ${n}` : `${from}–${to} : ${n}`),
  said: (n, of) => `dit par vous : ${n} sur ${of}`,
  seenBands: { few: 'peu l’ont vu', some: 'une partie l’a vu', most: 'la plupart l’ont vu' },
  saw: (n, of) => `vu par ${n} sur ${of}`,
  yesBands: { few: 'peu ont dit oui', some: 'une partie a dit oui', most: 'la plupart ont dit oui' },
  saidYes: (n, of) => `oui : ${n} sur ${of}`,
  asked: (question) => `« ${question} »`,
  consistency: 'Dit et vu',
  extra: 'Demandé en plus',
  scoresTitle: 'Clarté et sécurité',
  checkInTitle: 'Plan et charge',
  ownScores: (scores) => `Vous : ${scores}`,
  ownSight: (sight, times) => `${ownSights[sight]}${times === 1 ? '' : ` ${times}×`}`,
  ownSeen: (sights) => `Vous-même : ${sights}`,
  comments: 'Commentaires',
  commentsFrom: (n) =>
    `Les commentaires sont montrés dès ${n} réponses. En dessous, ils attendent votre prochain résultat de ce type, un an au plus.`,
  commentsOfEarlier: 'Certains peuvent venir de résultats précédents avec moins de réponses.',
  noComments: 'Personne n’a écrit de commentaire.',

  own: 'Que répondriez-vous ?',
  ownHint:
    'Pour voir l’écart entre votre intention et ce que les gens ont vu. C’est enregistré avec votre nom, et personne d’autre ne le lit.',
  ownSights,
  ownClosed: 'Le sondage est fermé. Ce que vous avez répondu avant reste.',
  ownNotYours: 'Quelqu’un d’autre a animé le plus longtemps : les réponses portent donc sur cette personne.',

  changed: 'Vous l’avez dit, ceci a changé',
  changeLabel: 'Ce qui a changé',
  changeHint: 'Une phrase. Elle ouvre votre prochaine réunion.',
  adjustHint: (practised) =>
    `Ce résultat porte sur ce que vous travaillez : ${practised}. Qu’ajustez-vous ? Une phrase ; elle ouvre votre prochaine réunion.`,
  changeSave: 'Enregistrer',
  changeSaving: 'Enregistrement…',
  changeAgain: 'Modifier',
};
