import type { home as english } from '../../en/person/home.ts';

export const home: typeof english = {
  pages: 'Páginas',
  today: 'Hoy',
  actions: 'Tareas',
  reflection: 'Reflexión',
  card: 'Mi ficha',
  guides: 'Guías',
  playbook: 'Manual',
  stories: 'Historias',
  coaching: 'Coaching',
  insights: 'Análisis',
  asksForYou: 'Te espera',
  nothingToday: 'Hoy no te espera nada.',
  week: 'Tus reuniones de los últimos siete días',
  noMeetings: 'Ninguna que dirigieras o de la que te llevaras una tarea.',
  noTopic: 'Una reunión sin título',
  notOver: 'sin cerrar',
  openMeeting: 'Ir a la reunión',
  openMeetingNamed: (what) => `Ir a la reunión: ${what}`,
  openingMeeting: 'Abriendo…',
  notOpened: (topic) =>
    topic === ''
      ? 'Teams no la abrió. Busca la reunión en tus chats.'
      : `Teams no la abrió. Busca “${topic}” en tus chats.`,
  guidesHint: 'Para cada una, una frase para decir y para qué sirve.',
  ownNotes: 'Esto solo lo lees tú',
};
