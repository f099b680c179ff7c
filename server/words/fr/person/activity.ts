import type { activity as english } from '../../en/person/activity.ts';

export const activity: typeof english = {
  title: 'Notifications dans Teams',
  hint: 'Elles apparaissent dans votre flux d’activités Teams. Personne d’autre ne voit vos choix.',
  receives: {
    rate: 'Demandes d’évaluer une réunion',
    action: 'Actions pour moi',
    answer: 'Réponses pour moi',
  },
  sends: 'Envoyer des notifications en mon nom quand je partage ou réponds',
  tell: 'Notifier les responsables dans Teams',
  tellRaters: 'Demander les évaluations dans Teams',
  tellWhat:
    'Les responsables, les personnes invitées à évaluer et celles à qui vous répondez reçoivent chacune une notification, de votre part. Cela reste activé.',
  telling: 'Envoi…',
  notifying: 'Bookend les notifie maintenant dans Teams. Vous pouvez désactiver cela dans l’onglet Bookend.',
};
