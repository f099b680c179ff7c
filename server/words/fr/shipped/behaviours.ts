import type { ShippedBehaviours } from '../../shipped.ts';

export const behaviours: ShippedBehaviours = {
  purpose: {
    name: 'Ouvrir avec l’objectif',
    sentence: 'Voici pourquoi nous sommes là : {purpose}',
    question: 'A-t-on dit pourquoi nous étions là ?',
    label: 'A dit pourquoi nous étions là',
    guide:
      'Dites en une phrase ce qui doit être différent après la réunion. Qui sait à quoi elle sert peut aider, et voit quand vous avez terminé. Si vous n’arrivez pas à le dire, vous n’avez peut-être pas besoin de la réunion.',
  },
  frame: {
    name: 'Dire comment nous décidons',
    sentence: 'Voici comment nous décidons : {frame}',
    question: 'A-t-on dit comment nous décidons ?',
    label: 'A dit comment nous décidons',
    guide:
      'Dites avant l’échange qui tranche et comment. On parle autrement quand on sait si l’on conseille, vote ou donne son accord, et personne ne se sent ignoré ensuite.',
  },
  dissent: {
    name: 'Inviter au désaccord',
    sentence: 'Qu’est-ce qui nous échappe ? Je préfère l’entendre maintenant.',
    question: 'A-t-on demandé d’autres points de vue ?',
    label: 'A invité au désaccord',
    guide:
      'Demandez ce qui parle contre avant de dire ce qui parle pour, puis attendez. Remerciez toute personne qui s’exprime, même si vous voyez les choses autrement : les autres regardent ce qui arrive à la première.',
  },
  names: {
    name: 'Nommer qui a contribué',
    sentence: 'Merci pour cela. Cela change la suite.',
    question: 'A-t-on dit, en nommant la personne, ce qu’elle a apporté ?',
    label: 'A nommé qui a contribué',
    guide:
      'Nommez la personne, ce qu’elle a fait et ce que cela a donné, au moment où cela se produit. Variez : regardez de temps en temps qui n’a encore été nommé par personne.',
  },
  curiosity: {
    name: 'Accueillir les erreurs avec curiosité',
    sentence: 'Qu’avons-nous appris, et que changerons-nous la prochaine fois ?',
    question: 'Les erreurs ont-elles été accueillies avec curiosité ?',
    label: 'A accueilli les erreurs avec curiosité',
    guide:
      'Demandez ce que nous avons appris, ce que nous changerons et comment nous soutenons les personnes concernées, dans cet ordre. Ne demandez pas qui c’était. Une erreur racontée tôt est celle qui coûte le moins.',
  },
  reasons: {
    name: 'Expliquer la décision',
    sentence: 'Voici ce que nous avons décidé, et pourquoi.',
    question: 'A-t-on expliqué pourquoi nous avons décidé ainsi ?',
    label: 'A expliqué la décision',
    guide:
      'Dites ce qui a été décidé, ce qui parlait pour l’autre voie et pourquoi c’est celle-ci. Qui voulait autre chose ne peut suivre que si on lui donne une raison.',
  },
  owners: {
    name: 'Clôturer avec responsables et dates',
    sentence: 'Avant de partir : qui fait quoi, et pour quand ?',
    question: 'À la fin, a-t-on dit qui fait quoi, et pour quand ?',
    label: 'A clôturé avec responsables et dates',
    guide:
      'Prenez les cinq dernières minutes pour lire chaque action avec un nom et une date, et demandez si quelqu’un attend un feu vert ou des précisions. Ce qui n’a ni nom ni date ne se fera pas.',
  },
};
