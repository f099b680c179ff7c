import type { notLately as english } from '../../en/person/notLately.ts';
import { count } from '../count.ts';

export const notLately: typeof english = {
  title: 'Últimamente no',
  line: (weeks) => `Sin reconocimiento ni reunión uno a uno desde hace ${count(weeks, 'semana', 'semanas')}:`,
  acknowledge: (name) => `Reconocer a ${name}`,
  folds: (seconds) => `Se cierra en ${seconds} s`,
  hint: 'Se cuenta lo que marcas en Bookend. Solo lo ves tú.',
  leaveOff: 'No sugerirme a quien dirige',
  leaveOffHint:
    'Quien dirige no recibe entonces sugerencias ni borradores de agradecimiento sobre ti. Aún puede reconocerte.',
};
