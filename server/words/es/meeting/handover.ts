import type { section as english } from '../../en/meeting/handover.ts';
import { count } from '../count.ts';

export const section: typeof english = {
  handOver: 'Ceder una parte',
  what: 'Qué',
  kinds: { item: 'Un punto', closing: 'El cierre', chair: 'La dirección' },
  title: 'Qué punto',
  to: 'A quién',
  hint: 'Alguien de este chat',
  chooseSomebody: 'Elige a alguien de la lista.',
  sure: {
    item: (name) => `Se preguntará a ${name}, que llevará el punto si dice que sí.`,
    closing: (name) =>
      `Se preguntará a ${name}. Si dice que sí, dirigirá desde que empiece el cierre, y el sondeo tratará sobre ${name}.`,
    chair: (name) => `Se preguntará a ${name}. Si dice que sí, dirigirá, y el sondeo tratará sobre ${name}.`,
  },
  ask: (name) => `Preguntar a ${name}`,
  keep: 'No ceder',
  asked: (name) => `Se ha preguntado a ${name}.`,
  sentences: {
    asked: (name, what) => `${name} aún no ha respondido: ${what}`,
    accepted: (name, what) => `${name} dijo que sí: ${what}`,
    declined: (name, what) => `${name} no puede ahora: ${what}`,
  },
  names: { item: (title) => `“${title}”`, closing: () => 'el cierre', chair: () => 'la dirección' },
  drop: 'Anular',
  dropOf: (name) => `Anular la petición a ${name}`,
  given: (n) => `En esta serie has confiado ${count(n, 'reto', 'retos')} a otras personas.`,
  asks: {
    item: (name, title) => `${name} te pide que lleves “${title}”`,
    closing: (name) => `${name} te pide que cierres la reunión`,
    chair: (name) => `${name} te pide que asumas la dirección`,
  },
  means: {
    item: 'Todo el grupo ve que es tuyo.',
    closing: 'Desde que empiece el cierre, diriges tú: compartes el resumen, y el sondeo tratará sobre ti.',
    chair: 'Diriges desde entonces, y el sondeo tratará sobre ti.',
  },
  accept: 'Lo asumo',
  notNow: 'Ahora no',
  yours: {
    item: (title) => `Llevas “${title}”.`,
    closing: () => 'Cierras la reunión.',
    chair: () => 'Diriges la reunión.',
  },
  theirs: {
    item: (name, title) => `${name} lleva “${title}”.`,
    closing: (name) => `${name} cierra la reunión.`,
    chair: (name) => `${name} dirige la reunión.`,
  },
  takenOn: 'Asumido',
};
