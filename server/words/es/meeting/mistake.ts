import type { Words } from '../../en/catalogue.ts';

export const learning: Words['learning'] = {
  recapTitle: 'Lo que aprendimos',
  act: 'Un error',
  fromOutcome: '¿Qué aprendemos de esto?',
  intro: 'Con curiosidad, sin culpas. Escribe ahora o más tarde.',
  learned: '¿Qué aprendimos?',
  learnedHint: 'Va al resumen.',
  change: '¿Qué cambiaremos la próxima vez?',
  changeHint: 'Se queda aquí, salvo que lo conviertas en tarea.',
  support: '¿Cómo apoyamos a las personas implicadas?',
  supportHint: 'Esto solo lo lee quien dirige esta reunión. No va a ningún otro sitio.',
  done: 'Listo',
  remove: 'Quitar',
  came: 'Surgió un error',
  learnedLine: (learned) => `Aprendimos: ${learned}`,
  changeLine: (change) => `La próxima vez: ${change}`,
  supportLine: (support) => `Apoyo, solo para quien dirige: ${support}`,
  write: 'Seguir escribiendo',
  unwritten: 'Aún no hay nada escrito.',
  failed: 'No se pudieron cargar los errores.',
};
