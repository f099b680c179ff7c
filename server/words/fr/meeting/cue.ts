import type { cue as english } from '../../en/meeting/cue.ts';

export const cue: typeof english = {
  title: 'Un geste à travailler',
  names: {
    question: 'Poser une seule question ciblée',
    wait: 'Attendre dix secondes avant de répondre',
    summarise: 'Résumer d’abord ce qui a été dit',
    comment: 'Faire un retour précis',
    camera: 'Regarder la caméra en posant la question',
    nod: 'Hocher la tête quand quelqu’un parle',
    managing: 'Demander comment ça va',
  },
  did: (name) => `Fait : ${name}`,
  takeBack: (name) => `Annuler : ${name}`,
  next: 'Suivant',
  times: (n) => `${n}×`,
  counted: (name, n) => `${name} : ${n}`,
  comment: {
    find: 'Trouver les mots',
    who: 'Qui',
    what: 'Ce qui a été fait',
    effect: 'Ce que cela a donné',
    say: (who, what, effect) => `${who} : ${what}. Ce que cela a donné : ${effect}.`,
  },
  intent: {
    title: 'Pour moi',
    label: 'Aujourd’hui, je vais…',
    hint: 'Personne d’autre ne le lit. Cela revient à la clôture.',
    wanted: (text) => `Aujourd’hui, je vais… ${text}`,
  },
  looking: 'Pour vous uniquement',
  managing: {
    title: 'Comment ça va',
    question: 'Comment ça va aujourd’hui ?',
    hint: 'On répond à voix haute. Rien n’en est gardé.',
  },
};
