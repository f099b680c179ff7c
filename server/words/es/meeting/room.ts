import type { Absence } from '#contract/meeting/meeting.ts';
import type { room as english } from '../../en/meeting/room.ts';

const organizer = (name: string) => name || 'quien organiza';
const atStart = (name: string) => name || 'Quien organiza';

const absent: Record<Absence, (organizer: string) => string> = {
  not_in_chat: () => 'Quien organiza esta reunión no está en su chat.',
  outside: (name) => `${atStart(name)} es de otra organización y no puede abrir la reunión aquí.`,
  not_come: (name) => `${atStart(name)} aún no está aquí.`,
};

const because: Record<Absence, (organizer: string) => string> = {
  not_in_chat: () => 'quien organiza no está en este chat',
  outside: (name) => `${organizer(name)} es de otra organización`,
  not_come: (name) => `${organizer(name)} no estaba aquí`,
};

export const room: typeof english = {
  welcome: 'Bookend abre una reunión con claridad y la cierra con decisiones, responsables y fechas.',
  begin: {
    fresh: 'Abrir esta reunión',
    again: 'Abrir hoy otra reunión',
    reopen: 'Reabrir esta reunión',
  },
  beginning: 'Abriendo…',
  notBegun: (host) => `${host || 'Quien dirige'} aún no ha abierto la reunión.`,
  notBegunHint: 'Deja esto abierto: la reunión aparecerá aquí.',
  askOrganizer: (name) => `Pedir a ${organizer(name)} que la abra`,
  askHint: (name, minutes) =>
    `Si ${organizer(name)} no llega en ${minutes} minutos, podrá abrirla cualquier otra persona.`,
  asked: (by, name) => `${by} ha pedido a ${organizer(name)} que abra la reunión.`,
  youAsked: (name) => `Has pedido a ${organizer(name)} que abra la reunión.`,
  asksYou: (by) => `${by} te pide que abras la reunión.`,
  openFrom: (time) => `Cualquiera de aquí podrá abrirla desde esta hora: ${time}.`,
  organizerHere: (name) => `${atStart(name)} tiene Bookend abierto y puede empezar.`,
  absent,
  mayStandIn: (name) => `Puedes abrir la reunión y dirigirla. ${atStart(name)} podrá recuperar la dirección.`,
  because,
  standsIn: (chair, why) => `${chair} dirige la reunión, porque ${why}.`,
  youStandIn: (why) => `Diriges la reunión, porque ${why}.`,
  plan: 'Agregar al calendario',
  planNamed: (what) => `Agregar al calendario: ${what}`,
  planFor: (day, what) => `${day}: ${what}`,
  planNext: 'Seguimiento',
  planSubject: (what) => `Por decidir: ${what}`,
  planFollowUp: (what) => `Seguimiento: ${what}`,
  planContent: (what) => `Planificado después de “${what}”.`,
  planning: 'Abriendo…',
  planTooMany: 'Hay demasiadas personas para invitarlas así. Agrégalas en la entrada del calendario.',
  planFailed: 'Teams no pudo abrir el calendario.',
  history: 'Reuniones',
  noHistory: 'Aún no hay reuniones. Cada una se conserva aquí con su resumen.',
  historyFailed: 'No se pudieron cargar las reuniones anteriores.',
  untitled: 'Sin propósito escrito',
  now: 'Ahora',
  notShared: 'sin compartir',
  back: 'Volver',
  pastMeeting: 'Resumen',
  ratedMeeting: 'Valoración y resumen',
};
