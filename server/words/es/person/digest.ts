import type { digest as english } from '../../en/person/digest.ts';

export const digest: typeof english = {
  title: (month) => `Tu agradecimiento de ${month}`,
  hint: 'A partir de lo que tus chats ya han visto. Hazlo tuyo y luego publícalo o cópialo.',
  series: 'Para qué chat',
  text: 'Diez líneas como máximo',
  tooMany: (lines, most) => `${lines} líneas. Caben ${most}.`,
  tooLong: (line, most) => `La línea ${line} es demasiado larga. Caben ${most} caracteres.`,
  copied: 'Copiado.',
  putAway: 'Este mes no',
  opening: (month) => `Gracias por el mes de ${month}.`,
  learned: (text) => `Lo que aprendimos: ${text}`,
  changed: (text) => `Escuchamos, y esto cambió: ${text}`,
};
