import type { card as english } from '../en/card.ts';
import { count } from './count.ts';

export const card: typeof english = {
  title: 'Resumen de la reunión',
  summary: (purpose) => `Resumen: ${purpose}`,
  fullStop: '. ',
  overTo: (names) => `Ahora le toca a: ${names}.`,
  ratingKey: (fingerprint) => `Clave de valoración, la misma para todo el mundo: ${fingerprint}`,
  countPresent: (n) => count(n, 'presente', 'presentes'),
  others: (n) => count(n, 'persona más', 'personas más'),
  more: (n) => `… y ${n} más en Bookend`,
  nothing: 'No se decidió nada y nadie se encargó de nada.',
  open: 'Abrir en Bookend',
  rate: 'Valorar',

  thanks: (names) => `Gracias, ${names}`,
  thanksAll: 'Gracias a todo el equipo',
  clarify: 'Lo que decidimos, más claro',
  due: (day) => `para el ${day}`,
  replyBy: (moment) => `Se agradece respuesta, a más tardar: ${moment}. Lo que más ayuda es discrepar.`,
};
