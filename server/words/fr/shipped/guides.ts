import type { ShippedGuides } from '../../shipped.ts';

export const guides: ShippedGuides = {
  kickoff: {
    title: 'Lancement de projet',
    steps: [
      {
        act: 'Dites ce qui sera différent une fois le projet terminé, pour quand, et où l’on trouvera les dernières nouvelles. Demandez ensuite à quelqu’un de le redire avec ses mots : vous entendrez ce qui n’était pas clair.',
        say: 'En une phrase : que faisons-nous, pour qui, et à quoi verrons-nous que cela a marché ?',
      },
      {
        act: 'Pour chaque grande question, dites qui décide, qui est consulté avant et qui est prévenu après. Écrivez-le là où tout le monde le voit. Un nom décide ; à deux, personne ne décide.',
        say: 'Qui tranche, qui est consulté avant, et qui faut-il prévenir ensuite ?',
      },
      {
        act: 'Terminez par une promesse, puis attendez dix secondes. Remerciez la première personne qui exprime un doute, et dites ce que vous en ferez.',
        say: 'Si vous voyez venir un problème, dites-le-moi tôt. Ici, personne ne paie pour une mauvaise nouvelle.',
      },
    ],
  },
  oneToOne: {
    title: 'Tête-à-tête',
    steps: [
      {
        act: 'Commencez par l’autre, pas par votre liste. Demandez, puis attendez : la première réponse est souvent la réponse polie.',
        say: 'Qu’avez-vous en tête ? Commençons par vous.',
      },
      {
        act: 'Demandez où le travail est bloqué et ce qui a déjà été essayé. Gardez votre idée pour vous tant qu’on ne vous la demande pas.',
        say: 'Qu’est-ce qui vous bloque, et qu’avez-vous déjà essayé ?',
      },
      {
        act: 'Nommez une chose que vous lui avez vu faire ces dernières semaines, et ce que cela a donné.',
        say: 'Vous avez appelé la cliente vous-même, et nous l’avons su une semaine plus tôt. Merci.',
      },
      {
        act: 'Demandez ce que vous pourriez faire autrement. Ne vous justifiez pas. Notez-le, et dites pour quand vous répondrez.',
        say: 'Que pourrais-je changer, moi, pour vous faciliter le travail ?',
      },
      {
        act: 'Terminez par deux accords au plus, chacun avec un nom et un jour. Commencez par le vôtre.',
        say: 'Je fais ceci d’ici jeudi. Et vous, que ferez-vous ?',
      },
    ],
  },
  feedback: {
    title: 'Faire un retour',
    steps: [
      {
        act: 'Demandez si le moment convient, et parlez en tête-à-tête. Sinon, convenez d’une heure aujourd’hui ou demain.',
        say: 'J’ai remarqué quelque chose que j’aimerais vous dire. Est-ce le bon moment ?',
      },
      {
        act: 'Dites ce que vous avez vu ou entendu, comme une caméra l’aurait filmé : une situation, pas de « toujours », pas d’hypothèse sur les raisons.',
        say: 'Dans l’appel d’hier, vous avez répondu deux fois avant que Mina ait terminé.',
      },
      {
        act: 'Dites ce que cela a donné, pour le travail ou pour les gens. C’est votre point de vue : présentez-le comme tel.',
        say: 'Je crois que c’est pour cela qu’elle n’a plus rien dit, et nous avons manqué ce qu’elle sait du fournisseur.',
      },
      {
        act: 'Demandez comment l’autre voit les choses, et écoutez jusqu’au bout. Quelque chose vous échappe peut-être.',
        say: 'Et vous, comment l’avez-vous vécu ?',
      },
      {
        act: 'Laissez l’autre choisir une chose pour la prochaine fois, et dites comment vous aiderez. Les mêmes étapes servent aux compliments : c’est aussi un retour.',
        say: 'Qu’aimeriez-vous essayer la prochaine fois, et comment puis-je vous aider ?',
      },
    ],
  },
  closing: {
    title: 'Clôturer une réunion',
    steps: [
      {
        act: 'Arrêtez-vous cinq minutes avant la fin, même si l’échange est bon. Ce qui n’est pas conclu maintenant, chaque personne s’en souviendra à sa façon.',
        say: 'Il nous reste cinq minutes. Clôturons.',
      },
      {
        act: 'Lisez chaque décision à voix haute, en une phrase, avec sa raison. Demandez si quelqu’un l’a comprise autrement.',
        say: 'Voilà ce que nous avons décidé, et pourquoi. Quelqu’un l’a-t-il compris autrement ?',
      },
      {
        act: 'Donnez à chaque action un nom et un jour. La personne dit oui elle-même ; une équipe, ce n’est personne.',
        say: 'Qui s’en charge, et pour quand ?',
      },
      {
        act: 'Demandez ce qui reste ouvert, et qui attend un feu vert ou une réponse. Dites qui les apportera.',
        say: 'Est-ce que quelqu’un part sans avoir ce qu’il lui faut pour commencer ?',
      },
      {
        act: 'Remerciez quelqu’un par son nom pour ce qui a changé la réunion. Puis terminez à l’heure.',
        say: 'Merci d’avoir remis la date en question. Cela nous a fait gagner un mois.',
      },
    ],
  },
};
