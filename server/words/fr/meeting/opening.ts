import type { opening as english } from '../../en/meeting/opening.ts';

export const opening: typeof english = {
  title: 'Ouvrir',
  opening: (host) => `${host} ouvre la réunion`,
  heard: {
    purpose: 'Pourquoi nous sommes là',
    frame: 'Comment nous décidons',
    dissent: 'Ce qui nous échappe peut-être',
  },
  purposeLabel: 'Objectif, en une phrase',
  frameLabel: 'Mode de décision',
  chooseFrame: 'Choisir…',
  frames: {
    host_decides: 'Je décide après vos avis',
    consensus: 'Consensus : d’un commun accord',
    consent: 'Consentement : sans objection',
    vote: 'Nous votons',
    delegated: 'Délégué à une personne',
    no_decision: 'Pas de décision aujourd’hui',
  },
  deciderLabel: 'Qui décide',
  nobodyNamed: 'Non précisé',
  deciderMissing: 'Choisissez qui décide.',
  peopleFailed: 'Impossible de charger les membres de cette conversation.',
  sayFrame: (frame, { name, isHost }) => {
    const last = name === undefined || isHost ? '' : ` Si nous n’y arrivons pas, ${name} tranche.`;
    switch (frame) {
      case 'host_decides':
        return name === undefined || isHost
          ? 'Je déciderai après avoir écouté vos avis.'
          : `${name} décide après avoir écouté nos avis.`;
      case 'consensus':
        return `Nous décidons par consensus : nous cherchons ce que tout le monde soutient.${last}`;
      case 'consent':
        return `Nous décidons par consentement : nous avançons, sauf objection sérieuse.${last}`;
      case 'vote':
        return `Nous décidons par un vote.${last}`;
      case 'delegated':
        return `${name ?? '…'} décide.`;
      case 'no_decision':
        return 'Nous n’avons pas besoin de décision aujourd’hui.';
    }
  },
  tellFrame: (frame, name) => {
    switch (frame) {
      case 'host_decides':
        return name === undefined
          ? 'L’hôte décide après avoir écouté nos avis'
          : `${name} décide après avoir écouté nos avis`;
      case 'consensus':
        return 'Par consensus : tout le monde soutient la décision';
      case 'consent':
        return 'Par consentement : sauf objection sérieuse';
      case 'vote':
        return 'Par un vote';
      case 'delegated':
        return name === undefined ? 'Délégué à une personne' : `${name} décide`;
      case 'no_decision':
        return 'Pas de décision aujourd’hui';
    }
  },
  makesTheCall: (name) => `Sinon, ${name} tranche`,
  writePurposeFirst: 'Écrivez l’objectif : une phrase à dire apparaîtra ici.',
  chooseFrameFirst: 'Choisissez le mode de décision : une phrase à dire apparaîtra ici.',
  pause: '(pause)',
  editWords: 'Reformuler',
  editWordsOf: (section) => `Reformuler : ${section}`,
  yourWords: 'Vos mots',
  readyWords: 'Utiliser la phrase proposée',
  sayIt: 'À dire',
  said: 'Dit',
  saidAt: (time) => `Dit à ${time}`,
  notYet: 'Pas encore dit',
  announce: (section, text) => `${section} : ${text}`,
};
