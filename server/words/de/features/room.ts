import type { room as english } from '../../en/features/room.ts';

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
