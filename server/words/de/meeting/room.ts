import type { Absence } from '#contract/meeting/meeting.ts';
import type { room as english } from '../../en/meeting/room.ts';

const organizer = (name: string) => name || 'die einladende Person';
const atStart = (name: string) => name || 'Die einladende Person';

const absent: Record<Absence, (organizer: string) => string> = {
  not_in_chat: () => 'Die Person, die eingeladen hat, ist nicht in diesem Chat.',
  outside: (name) =>
    `${atStart(name)} gehört zu einer anderen Organisation und kann die Besprechung hier nicht öffnen.`,
  not_come: (name) => `${atStart(name)} ist noch nicht da.`,
};

const because: Record<Absence, (organizer: string) => string> = {
  not_in_chat: () => 'die einladende Person nicht in diesem Chat ist',
  outside: (name) => `${organizer(name)} zu einer anderen Organisation gehört`,
  not_come: (name) => `${organizer(name)} nicht da war`,
};

export const room: typeof english = {
  welcome:
    'Bookend öffnet eine Besprechung mit Klarheit und schließt sie mit Entscheidungen, Zuständigen und Terminen.',
  begin: {
    fresh: 'Diese Besprechung öffnen',
    again: 'Heute noch eine Besprechung öffnen',
    reopen: 'Diese Besprechung wieder öffnen',
  },
  beginning: 'Wird geöffnet…',
  notBegun: (host) =>
    host ? `${host} hat die Besprechung noch nicht geöffnet.` : 'Die Besprechung ist noch nicht geöffnet.',
  notBegunHint: 'Lassen Sie dies offen: Die Besprechung erscheint dann hier.',
  askOrganizer: (name) => `${atStart(name)} bitten, die Besprechung zu öffnen`,
  askHint: (name, minutes) =>
    `Ist ${organizer(name)} nach ${minutes} Minuten noch nicht da, können alle anderen die Besprechung öffnen.`,
  asked: (by, name) => `${by} hat ${organizer(name)} gebeten, die Besprechung zu öffnen.`,
  youAsked: (name) => `Sie haben ${organizer(name)} gebeten, die Besprechung zu öffnen.`,
  asksYou: (by) => `${by} bittet Sie, die Besprechung zu öffnen.`,
  openFrom: (time) => `Ab ${time} können alle hier die Besprechung öffnen.`,
  organizerHere: (name) => `${atStart(name)} hat Bookend offen und kann beginnen.`,
  absent,
  mayStandIn: (name) =>
    `Sie können die Besprechung öffnen und leiten sie dann. ${atStart(name)} kann die Leitung wieder übernehmen.`,
  because,
  standsIn: (chair, why) => `${chair} leitet die Besprechung, weil ${why}.`,
  youStandIn: (why) => `Sie leiten die Besprechung, weil ${why}.`,
  plan: 'In den Kalender',
  planNamed: (what) => `In den Kalender: ${what}`,
  planFor: (day, what) => `${day}: ${what}`,
  planNext: 'Folgebesprechung',
  planSubject: (what) => `Zu entscheiden: ${what}`,
  planFollowUp: (what) => `Folgebesprechung: ${what}`,
  planContent: (what) => `Geplant nach „${what}“.`,
  planning: 'Wird geöffnet…',
  planTooMany: 'Für eine Einladung auf diesem Weg sind es zu viele Personen. Ergänzen Sie sie im Kalendereintrag.',
  planFailed: 'Teams konnte den Kalender nicht öffnen.',
  history: 'Besprechungen',
  noHistory: 'Noch keine Besprechungen. Jede bleibt hier mit ihrer Zusammenfassung.',
  historyFailed: 'Die früheren Besprechungen ließen sich nicht lesen.',
  untitled: 'Kein Zweck notiert',
  now: 'Jetzt',
  notShared: 'nicht geteilt',
  back: 'Zurück',
  pastMeeting: 'Zusammenfassung',
  ratedMeeting: 'Bewertung und Zusammenfassung',
};
