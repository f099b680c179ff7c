import type { pulse as english } from '../../en/meeting/pulse.ts';
import { count } from '../count.ts';

const ownSights: (typeof english)['ownSights'] = { saw: 'sí', did_not: 'no', could_not_tell: 'no lo sé' };

export const pulse: typeof english = {
  cameIn: 'Ha llegado el resultado de una valoración.',
  readResult: 'Leerlo',
  hideResult: 'Ocultar',
  rate: '¿Cómo fue? Dos toques',
  scores: {
    clarity: { question: 'Salí sabiendo qué se decidió y qué viene ahora', short: 'Claridad' },
    safety: { question: 'Podría haber discrepado o planteado un problema', short: 'Seguridad' },
    plan: { question: 'Me siento bien con el plan', short: 'El plan' },
    load: { question: 'La carga es manejable para mí', short: 'La carga' },
  },
  sights: { saw: 'sí', did_not: 'no', could_not_tell: 'no lo sé' },
  low: 'no',
  high: 'del todo',
  scoreName: { 1: '1, no', 2: '2', 3: '3', 4: '4', 5: '5, del todo' },
  consent: (bands, comments) =>
    `Solo se guardan totales${comments === undefined ? '' : ' y comentarios'}, nada que te identifique. Solo los ve la persona que dirigió y sobre la que tratan, y su coach si lo permite, una vez cerrado el sondeo y cuando haya ${bands} respuestas de ${bands} personas distintas${comments === undefined ? '' : `; los comentarios, cuando haya ${comments} respuestas de ${comments} personas`}. Tu organización puede leer sumas de trimestres completos, también de una de sus unidades, que reúnen al menos a cinco personas que dirigen.`,
  limits: (hasComment) =>
    `Lo que aun así podría delatarte: ${hasComment ? 'tus propias palabras; ' : ''}que todas las demás personas cuenten sus respuestas a quien dirige (en un grupo pequeño, todas menos una); personas que solo fingen responder, en un resultado de varias reuniones; alguien que observe la red o el disco del servidor mientras respondes.`,
  how: '¿Cómo puedo comprobarlo?',
  check: 'Cómo tu valoración sigue siendo anónima',
  fingerprint: (key) =>
    `La clave de este sondeo. Todas las personas de esta reunión deben ver los mismos caracteres, aquí y en la tarjeta del chat: ${key}`,
  pooled: (bands) =>
    `Aquí pueden responder pocas personas. Por eso las respuestas solo se muestran junto con las de otras reuniones, cuando hayan respondido ${bands} personas distintas.`,
  notKept:
    'Este navegador no guarda nada para Bookend. Deja el panel abierto hasta que llegue tu respuesta: si lo recargas, no podrás valorar.',
  addComment: 'Agregar comentario',
  comment: 'Comentario',
  commentHint: (comments) =>
    `Los comentarios se muestran cuando han respondido ${comments} personas, con este resultado o con uno posterior; si no, se eliminan sin leer al cabo de un año. Tus palabras pueden identificarte.`,
  undoFor: (seconds) => `${seconds} s para deshacer`,
  undoSoon: 'Tienes cinco segundos para deshacerlo.',
  notWhileWriting: 'No se envía mientras escribes.',
  undo: 'Deshacer',
  held: 'Gracias. Tu respuesta se enviará en un momento al azar dentro de media hora, o cuando cierres Bookend.',
  heldUnadmitted:
    'Gracias. Deja Bookend abierto medio minuto más. Si lo cierras antes, tu respuesta se queda en este dispositivo y se enviará la próxima vez que abras Bookend, si el sondeo aún no se ha cerrado.',
  heldHere:
    'Gracias. Tu respuesta se enviará en un momento al azar dentro de media hora. Deja Bookend abierto hasta entonces: este navegador no guarda nada.',
  heldBefore: 'Gracias. Tu respuesta se envió al cerrarse Bookend, o se enviará en unos minutos.',
  sending: 'Enviando…',
  waiting:
    'Sin conexión. Tu respuesta se conserva en este dispositivo y se enviará cuando vuelva la conexión y Bookend esté abierto.',
  thanks: 'Gracias. Tu respuesta ha llegado.',
  elsewhere: 'Puedes valorar en la ventana o en el dispositivo donde Bookend se abrió primero.',
  anyDevice: {
    offer:
      'Por ahora solo puedes valorar en este dispositivo. Para valorar en cualquiera de los tuyos, deja que Bookend guarde tu token (no tus respuestas) en tu propio OneDrive. Quien pueda leerlo allí podría valorar una vez en tu lugar.',
    offerElsewhere:
      'Para valorar en cualquiera de tus dispositivos, deja que Bookend guarde tu token (no tus respuestas) en tu propio OneDrive. Quien pueda leerlo allí podría valorar una vez en tu lugar.',
    useOneDrive: 'Usar mi OneDrive',
    looking: 'Mirando en tu OneDrive…',
    carried: 'Puedes valorar en cualquiera de tus dispositivos: tu token está en tu OneDrive.',
    missing:
      'Tu token aún no está en tu OneDrive. Vuelve a abrir Bookend en el dispositivo donde lo abriste primero y luego inténtalo aquí de nuevo.',
    full: 'Tu OneDrive está lleno, así que tu token se queda solo en este dispositivo. Libera espacio y vuelve a intentarlo.',
    fullElsewhere:
      'Tu OneDrive está lleno, así que tu token no se puede guardar allí. Libera espacio y vuelve a intentarlo.',
    unreadable: (file) =>
      `Bookend no puede leer el archivo ${file} de tu OneDrive (Aplicaciones › Bookend) y no lo ha cambiado. Elimínalo si no lo necesitas y vuelve a intentarlo.`,
    no_drive: 'Tu cuenta no tiene un OneDrive que Bookend pueda usar.',
    unreachable: 'No se pudo acceder a OneDrive.',
  },
  letOff: 'Esta vez no se te pregunta: a nadie se le pregunta más de dos veces por semana.',
  notHere:
    'Solo se pregunta a quien estaba en este chat tanto al principio como al final de la reunión, y no fue tu caso.',
  hosted: 'Diriges o has dirigido esta reunión, así que no se te pregunta por ella.',
  already: 'Ya respondiste, en otra ventana o en otro dispositivo. Solo cuenta la primera respuesta.',
  closedBefore: 'El sondeo se cerró antes de que llegara tu respuesta. No se contó.',
  closed: 'El sondeo está cerrado.',
  none: 'Esta reunión no se valora. Se valora una de cada tres y las que marca quien dirige, pero ninguna en la que podrían responder menos de cinco personas.',
  tryAgain: 'Reintentar',

  title: 'Sondeo',
  closesAt: (time) => `Se cierra: ${time}`,
  nothingBefore: (bands) => `No se muestra nada antes de que se cierre y hayan respondido ${bands} personas distintas.`,
  seldom:
    'Un equipo de este tamaño recibe un resultado unas pocas veces al año, para que nadie pueda deducir quién dijo qué.',
  closeNow: 'Cerrarlo ahora',
  closeSure: '¿Cerrar ahora? Después nadie podrá responder.',
  closeYes: 'Cerrar ahora',
  closeNo: 'Dejarlo abierto',
  closing: 'Cerrando…',
  released: 'Cerrado. Sus respuestas están en el resultado de abajo.',
  notYet: (bands) =>
    `Todavía no. Las respuestas se mostrarán junto con las de reuniones posteriores, cuando hayan respondido ${bands} personas distintas.`,
  notYours: 'Las respuestas tratan sobre la persona que dirigió más tiempo. Solo ella puede leer el resultado.',
  lastResult: 'Último resultado',
  batch: (meetings, answers) => `${count(meetings, 'reunión', 'reuniones')}, n=${answers}`,
  favourable: (n, of) => `${n} de ${of}`,
  favourableMeans: 'Las barras: cuántas respuestas fueron 4 o 5.',
  bands: { low: 'bajo', mixed: 'mixto', high: 'alto' },
  answers: (n) => `n=${n}`,
  bandSpoken: (question, band, n) => `${question}: ${band}, ${count(n, 'respuesta', 'respuestas')}`,
  spread: (parts) => `Distribución: ${parts}`,
  spreadPart: (from, to, n) => (from === to ? `${from}: ${n}` : `${from}–${to}: ${n}`),
  said: (n, of) => `lo dijiste en ${n} de ${of}`,
  seenBands: { few: 'poca gente lo vio', some: 'una parte lo vio', most: 'la mayoría lo vio' },
  saw: (n, of) => `lo vieron ${n} de ${of}`,
  yesBands: { few: 'poca gente dijo que sí', some: 'una parte dijo que sí', most: 'la mayoría dijo que sí' },
  saidYes: (n, of) => `dijeron que sí ${n} de ${of}`,
  asked: (question) => `“${question}”`,
  consistency: 'Dicho y visto',
  extra: 'También se preguntó',
  scoresTitle: 'Claridad y seguridad',
  checkInTitle: 'Plan y carga',
  ownScores: (scores) => `Tú: ${scores}`,
  ownSight: (sight, times) => `${ownSights[sight]}${times === 1 ? '' : ` ${times}×`}`,
  ownSeen: (sights) => `Tú: ${sights}`,
  comments: 'Comentarios',
  commentsFrom: (n) =>
    `Los comentarios se muestran a partir de ${n} respuestas. Si hay menos, esperan a tu próximo resultado así, un año como máximo.`,
  commentsOfEarlier: 'Algunos pueden venir de resultados anteriores con menos respuestas.',
  noComments: 'Nadie ha escrito un comentario.',

  own: '¿Qué responderías tú?',
  ownHint:
    'Te muestra la distancia entre tu intención y lo que vio la gente. Se guarda con tu nombre, y solo lo lees tú.',
  ownSights,
  ownClosed: 'El sondeo se ha cerrado. Lo que respondiste antes se queda.',
  ownNotYours: 'Otra persona dirigió más tiempo, así que las respuestas tratan sobre ella.',

  changed: 'Escuchamos, y esto cambió',
  changeLabel: 'Qué ha cambiado',
  changeHint: 'Una frase. Con ella se abrirá tu próxima reunión.',
  adjustHint: (practised) =>
    `Este resultado trata de lo que practicas: ${practised}. ¿Qué ajustarás? Una frase; con ella se abrirá tu próxima reunión.`,
  changeSave: 'Guardar',
  changeSaving: 'Guardando…',
  changeAgain: 'Cambiar',
};
