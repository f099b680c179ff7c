import type { focus as english } from '../../en/meeting/focus.ts';
import { count } from '../count.ts';

export const focus: typeof english = {
  title: 'Lo que practico',
  hint: (meetings) =>
    `Una conducta a la vez, durante al menos ${count(meetings, 'reunión', 'reuniones')}. Se pregunta a la gente si la ha visto.`,
  which: 'Qué conducta',
  choose: 'Elegir…',
  start: 'Practicarla',
  starting: 'Empezando…',
  standing: (meetings, fewest, by) =>
    `${by} · ${count(meetings, 'reunión', 'reuniones')} hasta ahora, al menos ${fewest}`,
  show: 'Decirlo en la apertura',
  end: 'Terminar',
  ending: 'Terminando…',
  stay: 'Seguir con ella',
  whyEarly: '¿Por qué tan pronto?',
  why: '¿Por qué? Puede quedar vacío',
  whyHint: 'Solo lo lees tú.',
  stale: 'Otra persona ha cambiado esto. Estás viendo la última versión.',
  practising: (host) => `${host} está practicando`,
  tell: 'Dime cómo me sale.',
  retired: 'Tu organización ha archivado esta conducta. Tu foco sigue hasta que lo termines.',
};
