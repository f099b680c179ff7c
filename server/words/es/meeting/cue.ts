import type { cue as english } from '../../en/meeting/cue.ts';

export const cue: typeof english = {
  title: 'Algo que practicar',
  names: {
    question: 'Hacer una sola pregunta clara',
    wait: 'Esperar diez segundos antes de responder',
    summarise: 'Resumir primero lo que se dijo',
    comment: 'Hacer un comentario preciso',
    camera: 'Mirar a la cámara al preguntar',
    nod: 'Asentir a quien habla',
    managing: 'Preguntar cómo está la gente',
  },
  did: (name) => `Lo hice: ${name}`,
  takeBack: (name) => `Anular: ${name}`,
  next: 'Siguiente',
  times: (n) => `${n}×`,
  counted: (name, n) => `${name}: ${n}`,
  comment: {
    find: 'Buscar las palabras',
    who: 'Quién',
    what: 'Qué hizo',
    effect: 'A qué llevó',
    say: (who, what, effect) => `${who}: ${what}. Eso llevó a esto: ${effect}.`,
  },
  intent: {
    title: 'Para mí',
    label: 'Hoy voy a…',
    hint: 'Solo lo lees tú. Vuelve en el cierre.',
    wanted: (text) => `Hoy voy a… ${text}`,
  },
  looking: 'Solo para ti',
  managing: {
    title: 'Cómo está la gente',
    question: '¿Cómo va todo hoy?',
    hint: 'Se responde de viva voz. No se guarda nada.',
  },
};
