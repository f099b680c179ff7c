import type { thanks as english } from '../../en/person/thanks.ts';

export const thanks: typeof english = {
  title: 'Dar las gracias',
  none: 'Ese era el último borrador.',
  hint: 'A partir de lo que compartiste. No se envía nada hasta que lo publiques.',
  facts: {
    acknowledgement: (what) => what,
    action: (what) => `Por sacar esto adelante: ${what}`,
    risk: (what) => `Por avisar pronto de esto: ${what}`,
  },
  to: (name) => `Dar las gracias a ${name}`,
  what: 'Motivo',
  effect: 'A qué llevó',
  effectHint: 'Con tus palabras. Es lo que la gente recuerda.',
  copy: 'Copiar',
  copied: (name) => `Copiado. Pégalo en un mensaje a ${name}.`,
  putAway: 'Esta vez no',
  message: (name, what, effect) => `Gracias, ${name}.\n${what}\nLlevó a: ${effect}`,
};
