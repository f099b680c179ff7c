import type { ManifestTexts } from '../../shipped.ts';

export const manifest: ManifestTexts = {
  'name.short': 'Bookend',
  'name.full': 'Bookend: abre y cierra bien tus reuniones',
  'description.short': 'Abre la reunión con propósito; ciérrala con decisiones, responsables y fechas.',
  'description.full':
    'Bookend está en los dos extremos de una reunión. Quien dirige dice por qué estamos aquí, cómo decidimos y que se quieren oír otras opiniones; registra las decisiones según se toman; y cierra con decisiones, responsables y fechas, que se publican en el chat de la reunión como una sola tarjeta. Las demás personas lo siguen en vivo y valoran la claridad y la seguridad con dos toques, de forma anónima. La siguiente reunión se abre con lo que sigue abierto. Sin bot, sin grabación, sin transcripción, sin IA.',
  'staticTabs[0].name': 'Bookend',
  'staticTabs[1].name': 'Inicio',
  'activities.activityTypes[0].description': 'Valorar la reunión',
  'activities.activityTypes[0].templateText': '{actor} te pide que valores la reunión',
  'activities.activityTypes[1].description': 'Tus tareas',
  'activities.activityTypes[1].templateText': '{actor} te dio una tarea',
  'activities.activityTypes[2].description': 'Respuestas para ti',
  'activities.activityTypes[2].templateText': '{actor} te respondió',
};
