import type { preferenceCard as english } from '../../en/person/preferenceCard.ts';

export const preferenceCard: typeof english = {
  hint: 'Con tus palabras, para las personas con las que te reúnes. Rellena lo que les ayude y deja el resto.',
  lines: {
    best: 'Doy lo mejor de mí cuando',
    reach: 'Para localizarme',
    avoid: 'Por favor, evita',
    learn: 'Aprendo mejor',
    ask: 'Pregúntame por',
  },
  examples: {
    best: 'Por ejemplo: recibo la pregunta un día antes.',
    reach: 'Por ejemplo: primero un mensaje, luego una llamada.',
    avoid: 'Por ejemplo: pedirme una cifra sobre la marcha.',
    learn: 'Por ejemplo: mirando una vez y luego probando.',
    ask: 'Por ejemplo: las mareas, y cómo arreglar una bicicleta.',
  },
  whyMissing:
    'No hay campo para debilidades, salud ni tipos de personalidad: esas palabras se quedan pegadas a las personas.',
  readers: '¿Quién la ve?',
  readersOf: { nobody: 'Nadie', all: 'Todos mis chats', named: 'Chats que elijo' },
  withdraw: 'Puedes retirarla en cualquier momento. Desaparece al instante, también donde alguien la tenga abierta.',
  whichChats: '¿Qué chats?',
  findChat: 'Buscar un chat',
  earlierChat: 'Un chat sin reuniones recientes',
  noChats: 'No tuviste ninguna reunión con Bookend en los últimos 90 días.',
  nameOne: 'Elige al menos un chat. Hasta entonces nadie ve tu ficha.',
  preview: 'Lo que ven otras personas',
  previewEmpty: 'Nada todavía.',
  previewUnseen: 'Nada: por ahora la ficha es solo para ti.',
  seenBy: {
    nobody: '',
    all: 'Se muestra en cada chat donde tuviste una reunión con Bookend, a quienes están allí contigo.',
    named: 'Se muestra en los chats que elegiste, a quienes están allí contigo.',
  },
  when: {
    best: 'Lo lee quien abre las fichas en la pestaña del chat.',
    reach: 'Se muestra a quien te da una tarea.',
    avoid: 'Se muestra a quien responde a tu inquietud o va a hablar contigo de una tarea.',
    learn: 'Se muestra a quien te cede una parte de una reunión.',
    ask: 'Lo lee quien abre las fichas en la pestaña del chat.',
  },
  by: (name, line) => `${name} · ${line}`,
  here: 'Cómo le gusta trabajar a la gente de aquí',
  noneHere: 'Aquí no hay fichas que leer.',
};
