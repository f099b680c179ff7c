import type { recap as english } from '../../en/meeting/recap.ts';
import { count, plural } from '../count.ts';
import { withDetails } from './pasted.ts';

type Counts = Parameters<typeof english.make>[0];
type Made = Parameters<typeof english.made>[0];

function counted({ decisions, actions, questions }: Counts, told = ''): string {
  const some = (n: number, one: string, other: string) => (n === 0 ? [] : [count(n, one, other)]);
  return new Intl.ListFormat('es').format([
    ...some(decisions, 'decisión', 'decisiones').map((one) => one + told),
    ...some(actions, 'tarea', 'tareas'),
    ...some(questions, 'pregunta', 'preguntas'),
  ]);
}

function made({ decisions: { final, proposed, put_off, withdrawn }, ...rest }: Made): string {
  const told = [
    [final, 'tomada', 'tomadas'] as const,
    [proposed, 'propuesta', 'propuestas'] as const,
    [put_off, 'aplazada', 'aplazadas'] as const,
    [withdrawn, 'retirada', 'retiradas'] as const,
  ].flatMap(([n, one, other]) => (n === 0 ? [] : [count(n, one, other)]));
  return `Se agregó: ${counted({ ...rest, decisions: final + proposed + put_off + withdrawn }, ` (${told.join(', ')})`)}.`;
}

export const recap: typeof english = {
  counted: (counts) => counted(counts),
  make: (counts) => `Convertir en ${counted(counts)}`,
  made,
  withDetails,
  didAnAiWrite: '¿Lo escribió una IA?',
  yes: 'Sí',
  no: 'No',
  leaveAsLine: 'Dejarlo en una línea',
  decided: 'Decidido',
  actions: 'Quién hace qué',
  action: 'Tarea',
  actionHint: 'Qué hay que hacer',
  owner: 'Responsable',
  ownerOf: (what) => `Responsable de “${what}”`,
  dueOf: (what) => `Fecha de “${what}”`,
  unnamed: 'nueva tarea',
  noActions: 'Aún no hay tareas. ¿Quién hace qué y para cuándo?',
  addAction: 'Agregar tarea',
  newAction: 'Una tarea nueva',
  add: 'Agregar',
  added: (what) => `Tarea agregada: ${what}`,
  more: 'Más',
  moreAbout: (what) => `Más sobre “${what}”`,
  moveUp: 'Subir',
  moveDown: 'Bajar',
  movedTo: (place, of) => `Ahora es la número ${place} de ${of}.`,
  helper: 'También ayuda',
  addHelper: 'Agregar',
  helperOf: (what) => `También ayuda en “${what}”`,
  helpersOf: (what) => `Ayuda en “${what}”`,
  removeHelper: (name) => `Quitar la ayuda de ${name}`,
  remove: (what) => `Quitar “${what}”`,
  removed: (what) => `Se quitó “${what}”.`,
  undo: 'Deshacer',
  questions: 'Preguntas abiertas',
  question: 'Pregunta abierta',
  questionHint: '¿Quién espera, y qué?',
  unnamedQuestion: 'nueva pregunta',
  addQuestion: '¿Alguien sigue esperando una respuesta?',
  makeAction: 'Convertirla en tarea',
  isAction: 'Ya es una de las tareas del resumen. Ponle allí responsable y fecha.',
  learned: 'Lo que aprendimos',
  commitments: 'Compromisos',
  concerns: 'A la espera de respuesta',
  answered: 'Planteado y respondido',
  needs: (name) => `Depende de ${name}`,
  raisedBy: (name) => `Planteado por ${name}`,
  unsigned: 'Planteado sin nombre',
  answer: (text) => `Respuesta: ${text}`,
  answeredAloud: 'Respondido en la reunión',
  questionsUntil: 'Se admiten preguntas hasta…',
  questionsUntilDay: 'Último día para preguntas',
  questionsWelcome: (day) => `Se admiten preguntas hasta el ${day}.`,
  full: 'En un resumen caben 100.',

  missingCount: (n) => plural(n, { one: `Falta ${n} cosa`, other: `Faltan ${count(n, 'cosa', 'cosas')}` }),
  missingList: 'Lo que falta',
  missing: {
    no_words: () => 'Una tarea aún no tiene texto.',
    no_owner: (name) => `“${name}” no tiene responsable.`,
    vague_owner: (name, typed) => `“${name}”: “${typed}” puede ser cualquiera. ¿Quién es?`,
    group_owner: (name, typed) => `“${name}” es de un grupo: “${typed}”. ¿Quién del grupo?`,
    two_owners: (name, typed) => `“${name}” tiene dos responsables: “${typed}”. ¿Quién responde de ella?`,
    unknown_owner: (name, typed) => `“${name}”: “${typed}” no está en este chat y no se enterará por aquí.`,
    no_date: (name) => `“${name}” no tiene fecha.`,
    past_date: (name) => `“${name}” tiene una fecha pasada.`,
    no_purpose: () => 'El resumen no dice para qué era la reunión.',
    no_frame: () => 'El resumen no dice cómo se decide.',
    no_final_decision: () => 'Dijiste cómo se decide, pero no se registró ninguna decisión.',
    decision_open: (name) => `“${name}” está propuesta y sin decidir.`,
    contested_without_reason: (name) => `“${name}” no tiene motivo, aunque hubo desacuerdo.`,
    decision_without_reason: (name) => `“${name}” no tiene motivo.`,
  },

  share: 'Compartir resumen en el chat',
  ownersMentioned: 'Se menciona a las personas responsables, y Teams les avisa.',
  sharing: 'Compartiendo…',
  update: 'Actualizar la tarjeta del chat',
  tryAgain: 'Reintentar',
  goOn: 'Continuar',
  sharedAt: (time) => `Compartido en el chat · ${time}`,
  changed: 'Hay cambios desde que lo compartiste. En el chat sigue la tarjeta anterior.',
  onItsWay: 'Guardado. La tarjeta va de camino al chat.',
  because: {
    busy: 'Teams está ocupado. Tu resumen está guardado; la tarjeta llegará sola.',
    unavailable: 'No se puede acceder a Teams. Tu resumen está guardado; la tarjeta llegará sola.',
    unknown: 'Teams no dijo si aceptó la tarjeta. Bookend lo está comprobando y nunca la publica dos veces.',
    refused: 'Teams no aceptó la tarjeta. Tu resumen está guardado.',
    not_allowed:
      'Teams no deja a Bookend publicar en este chat. Quizá los mensajes estén desactivados: mira las opciones de la reunión. Tu resumen está guardado.',
    too_large: 'La tarjeta es demasiado grande para Teams. Acorta un poco el resumen.',
    consent:
      'Bookend aún no tiene permiso para hacer esto en el chat. Tu resumen está guardado; vuelve a intentarlo para dárselo.',
    given_up:
      'Teams no aceptó la tarjeta tras muchos intentos. Tu resumen está guardado; vuelve a intentarlo cuando Teams responda.',
  },
  waitsFor: (name) =>
    name === ''
      ? 'La tarjeta aún no está en el chat, y quien la compartió se ha ido. Puedes publicarla en tu nombre.'
      : `La tarjeta aún no está en el chat. El Bookend de ${name} la publicará en cuanto pueda, o puedes publicarla en tu nombre.`,
  othersCard:
    'Hay cambios desde que se compartió. No puedes cambiar la tarjeta de otra persona, así que la tuya será nueva.',
  postInMyName: 'Publicar en mi nombre',
  maybeShared:
    'Teams no respondió a tiempo, así que la tarjeta quizá ya esté en el chat. Puedes reintentarlo sin problema: nunca se publica dos veces.',
  cannotShareYet: 'Algo de arriba no se puede guardar tal como está. Corrígelo y comparte.',
  notInIt: (texts) =>
    `No está en el resumen: ${texts.map((text) => `“${text}”`).join(', ')}. Revisa lo marcado arriba.`,

  linksElsewhere:
    'Puede que los botones de la tarjeta no abran Bookend aquí. Por favor, pasa esto a quien administra Bookend:',
  notShared: 'Aún no se ha compartido ningún resumen.',
  purpose: 'Por qué estuvimos aquí',
  noDecisions: 'Sin decisiones.',
  nothingToDo: 'Sin tareas.',
  noOwner: 'Aún sin responsable',
  noDate: 'sin fecha',
  decidedBy: {
    host_decides: (who) => (who === '' ? 'decidida tras escuchar' : `${who}, tras escuchar`),
    consensus: (who) => (who === '' ? 'por consenso' : `${who}, por consenso`),
    consent: (who) => (who === '' ? 'por consentimiento' : `${who}, por consentimiento`),
    vote: (who) => (who === '' ? 'por votación' : `${who}, por votación`),
    delegated: (who) => (who === '' ? 'delegada' : `delegada en ${who}`),
    no_decision: (who) => who,
    not_stated: (who) => who,
  },
  why: (reason) => `Por qué: ${reason}`,
  contested: 'Hubo desacuerdo.',
  replaced: 'sustituida por una decisión posterior',
  observed: 'Observado',
  strength: (sentence) => `Un punto fuerte: ${sentence}`,
  growth: (sentence) => `Para mejorar: ${sentence}`,
  observedBy: (name) => `Lo observó ${name}`,
  sharedBy: (name, time) => `Lo compartió ${name} · ${time}`,

  movedFrom: (day, reason) => `antes era el ${day}: ${reason}`,
  movedNoDate: (reason) => `se puso fecha: ${reason}`,
  accepted: 'aceptada',

  changedSince: (sentence) => `Escuchamos, y esto cambió: ${sentence}`,
  neverShared: (date) => `El resumen del ${date} nunca se compartió. Ábrelo`,
  openFrom: (date) => `Pendiente del ${date}`,
  allDoneFrom: (date) => `Todo hecho del ${date}`,
  openActions: 'Tareas',
  openQuestions: 'Preguntas',
  openDecisions: 'Decisiones',
  yours: 'tuya',
  done: 'hecha',
  wasDue: (day) => `era para el ${day}`,
  hasLeft: (name) => `${name} ya no está en este chat.`,
  moreOpen: (n) =>
    `${plural(n, { one: `Queda ${n} más`, other: `Quedan ${n} más` })}, en los resúmenes de reuniones anteriores.`,
  became: {
    done: (who) => `Hecha: ${who}`,
    moved: (who) => `Fecha cambiada: ${who}`,
    handed: (who) => `Pasada por ${who}`,
    dropped: (who) => `Descartada: ${who}`,
    reopened: (who) => `Reabierta: ${who}`,
  },
  before: (name) => `antes era de ${name}`,
  reopen: 'Reabrir',
  reopenNamed: (what) => `Reabrir: ${what}`,
  closeNamed: (question) => `Cerrar: ${question}`,
  closing: { answered: 'Ya tiene respuesta', action: 'Convertirla en tarea', dropped: 'Descartarla' },
  closingLabel: { answered: 'Respuesta (opcional)', dropped: 'Motivo (opcional)' },
  closingYes: { answered: 'Marcar como respondida', dropped: 'Descartar' },
  leaveOpen: 'Dejarla abierta',
  closed: { answered: 'Respondida', action: 'Ahora es una tarea de esta reunión', dropped: 'Descartada' },
};
