import type { ownTrends as english } from '../../en/person/ownTrends.ts';
import { count } from '../count.ts';

const results = (n: number) => count(n, 'resultado', 'resultados');

export const ownTrends: typeof english = {
  title: 'Tus reuniones últimamente',
  columns: { behaviour: 'Conducta', consistency: 'Frecuencia', direction: 'Dirección', answers: 'Respuestas' },
  consistency: (mostly, of) => `La mayoría lo vio en ${mostly} de ${results(of)}`,
  directions: { rising: 'Al alza', falling: 'A la baja', unclear: 'Sin cambio claro' },
  tooFew: 'Pocos resultados para ver una dirección',
  answers: (n) => count(n, 'respuesta', 'respuestas'),
  onTime: (done, due) =>
    due === 1
      ? `La única tarea que vencía ${done === 1 ? '' : 'no '}se hizo a tiempo.`
      : `Tareas hechas a tiempo: ${done} de ${due}.`,
  details: 'Más sobre estas cifras',
  share: (share, of) => `Lo vio el ${share}\u00A0%, en ${results(of)} con cifras`,
  range: (from, to, answers) =>
    `Probablemente entre el ${from} y el ${to}\u00A0%, con ${count(answers, 'respuesta', 'respuestas')}`,
  noShare: 'Pocas respuestas para un porcentaje',
  said: (times, meetings) => `Lo dijiste en ${times} de ${count(meetings, 'reunión', 'reuniones')}`,
  ticked: (mostly, of) => `Donde lo dijiste, la mayoría lo vio en ${mostly} de ${results(of)}`,
  unticked: (mostly, of) => `Donde no, la mayoría lo vio en ${mostly} de ${results(of)}`,
  period: (from, to) => (from === to ? from : `${from} a ${to}`),
  canBeChance: (behaviours) =>
    `Entre ${count(behaviours, 'conducta', 'conductas')}, una puede parecer que sube o baja por azar.`,
  reading: (most, weeks, fewest) => [
    `De cada conducta, como máximo los últimos ${results(most)}, de las últimas ${count(weeks, 'semana', 'semanas')}. “La mayoría” significa al menos 7 de cada 10 personas.`,
    `“Al alza” y “A la baja” exigen al menos ${results(fewest)} y un cambio que el azar apenas explica.`,
    'Solo lo ves tú. Se calcula a partir de resultados que ya has recibido.',
  ],
  toReflection: 'A tu reflexión',
};
