import type { Absence } from '#contract/meeting/meeting.ts';
import type { room as english } from '../../en/meeting/room.ts';

const organizer = (name: string) => name || 'la personne qui organise';
const atStart = (name: string) => name || 'La personne qui organise';

const absent: Record<Absence, (organizer: string) => string> = {
  not_in_chat: () => 'La personne qui organise cette réunion n’est pas dans sa conversation.',
  outside: (name) => `${atStart(name)} est d’une autre organisation et ne peut pas ouvrir la réunion ici.`,
  not_come: (name) => `${atStart(name)} n’est pas encore là.`,
};

const because: Record<Absence, (organizer: string) => string> = {
  not_in_chat: () => 'la personne qui organise n’est pas dans cette conversation',
  outside: (name) => `${organizer(name)} est d’une autre organisation`,
  not_come: (name) => `${organizer(name)} n’était pas là`,
};

export const room: typeof english = {
  welcome: 'Bookend ouvre une réunion avec clarté et la clôture avec des décisions, des responsables et des dates.',
  begin: {
    fresh: 'Ouvrir cette réunion',
    again: 'Ouvrir une autre réunion aujourd’hui',
    reopen: 'Rouvrir cette réunion',
  },
  beginning: 'Ouverture…',
  notBegun: (host) => (host ? `${host} n’a pas encore ouvert la réunion.` : 'L’hôte n’a pas encore ouvert la réunion.'),
  notBegunHint: 'Gardez ceci ouvert : la réunion apparaîtra ici.',
  askOrganizer: (name) => `Demander à ${organizer(name)} de l’ouvrir`,
  askHint: (name, minutes) =>
    `Si ${organizer(name)} n’est pas là d’ici ${minutes} minutes, toute autre personne pourra ouvrir la réunion.`,
  asked: (by, name) => `${by} a demandé à ${organizer(name)} d’ouvrir la réunion.`,
  youAsked: (name) => `Vous avez demandé à ${organizer(name)} d’ouvrir la réunion.`,
  asksYou: (by) => `${by} vous demande d’ouvrir la réunion.`,
  openFrom: (time) => `Dès ${time}, toute personne ici peut l’ouvrir.`,
  organizerHere: (name) => `${atStart(name)} a ouvert Bookend et peut commencer.`,
  absent,
  mayStandIn: (name) => `Vous pouvez ouvrir la réunion et l’animer. ${atStart(name)} pourra reprendre l’animation.`,
  because,
  standsIn: (chair, why) => `${chair} anime, car ${why}.`,
  youStandIn: (why) => `Vous animez, car ${why}.`,
  plan: 'Ajouter au calendrier',
  planNamed: (what) => `Ajouter au calendrier : ${what}`,
  planFor: (day, what) => `${day} : ${what}`,
  planNext: 'Suivi',
  planSubject: (what) => `À décider : ${what}`,
  planFollowUp: (what) => `Suivi : ${what}`,
  planContent: (what) => `Prévu après « ${what} ».`,
  planning: 'Ouverture…',
  planTooMany: 'Il y a trop de personnes à inviter ainsi. Ajoutez-les dans l’événement du calendrier.',
  planFailed: 'Teams n’a pas pu ouvrir le calendrier.',
  history: 'Réunions',
  noHistory: 'Pas encore de réunions. Chacune est gardée ici avec son récap.',
  historyFailed: 'Impossible de charger les réunions précédentes.',
  untitled: 'Sans objectif écrit',
  now: 'En cours',
  notShared: 'non partagé',
  back: 'Retour',
  pastMeeting: 'Récap',
  ratedMeeting: 'Évaluation et récap',
};
