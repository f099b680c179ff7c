import type { thanks as english } from '../../en/person/thanks.ts';

export const thanks: typeof english = {
  title: 'Dire merci',
  none: 'C’était le dernier brouillon.',
  hint: 'D’après ce que vous avez partagé. Rien n’est envoyé tant que vous ne le publiez pas.',
  facts: {
    acknowledgement: (what) => what,
    action: (what) => `Pour avoir mené ceci à bien : ${what}`,
    risk: (what) => `Pour l’avoir signalé tôt : ${what}`,
  },
  to: (name) => `Remercier ${name}`,
  what: 'Pour quoi',
  effect: 'Ce que cela a donné',
  effectHint: 'Avec vos mots. C’est ce dont on se souvient.',
  copy: 'Copier',
  copied: (name) => `Copié. Collez-le dans un message à ${name}.`,
  putAway: 'Pas cette fois',
  message: (name, what, effect) => `Merci, ${name}.\n${what}\nCela a donné : ${effect}`,
};
