import type { activity as english } from '../../en/person/activity.ts';

export const activity: typeof english = {
  title: 'Notificaciones en Teams',
  hint: 'Aparecen en tu fuente de actividades de Teams. Nadie más ve lo que eliges.',
  receives: {
    rate: 'Peticiones de valorar una reunión',
    action: 'Tareas para mí',
    answer: 'Respuestas para mí',
  },
  sends: 'Avisar en mi nombre cuando comparto o respondo',
  tell: 'Avisar a responsables en Teams',
  tellRaters: 'Pedir valoraciones en Teams',
  tellWhat:
    'Cada responsable, cada persona a la que se pide valorar y cada persona a la que respondes recibe una notificación de tu parte. Esto queda activado.',
  telling: 'Enviando…',
  notifying: 'Bookend les avisa ahora en Teams. Puedes desactivarlo en la pestaña Bookend.',
};
