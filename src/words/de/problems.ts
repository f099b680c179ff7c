import type { problems as english } from '../en/problems.ts';

export const problems: typeof english = {
  codes: {
    offline: 'Keine Verbindung zu Bookend. Ihr Text bleibt hier erhalten.',
    malformed: 'Bookend hat das nicht verstanden. Laden Sie den Bereich neu und versuchen Sie es noch einmal.',
    signed_out: 'Ihre Anmeldung ist abgelaufen. Laden Sie den Bereich neu, um sich wieder anzumelden.',
    consent_needed: 'Bookend braucht Ihre Zustimmung, um in diesem Chat zu arbeiten.',
    host_only: 'Das kann nur, wer diese Besprechung leitet.',
    attendee_only: 'Das können nur die anderen in der Besprechung, nicht wer sie leitet.',
    not_found: 'Das gibt es hier nicht, oder Sie gehören nicht zu diesem Chat.',
    stale: 'Das wurde in einem anderen Fenster geändert.',
    already_final: 'Diese Entscheidung ist endgültig. Ersetzen Sie sie, um sie zu ändern.',
    already_superseded: 'Diese Entscheidung wurde schon durch eine andere ersetzt.',
    meeting_over: 'Diese Besprechung ist vorbei.',
    too_large: 'Das ist zu lang. Kürzen Sie es ein wenig.',
    invalid: 'Etwas davon lässt sich so nicht speichern.',
    too_many_requests:
      'Bookend bekommt gerade sehr viel auf einmal von Ihnen. Ihr Text bleibt erhalten; gleich geht es von selbst weiter.',
    unexpected: 'Bei uns ist etwas schiefgegangen. Versuchen Sie es noch einmal.',
    chat_unavailable: 'Teams ist gerade nicht erreichbar. Versuchen Sie es in einer Minute noch einmal.',
    stopping: 'Bookend startet gerade neu. Versuchen Sie es gleich noch einmal.',
  },
  fields: {
    empty: 'Schreiben Sie hier etwas.',
    too_long: 'Höchstens 500 Zeichen.',
    too_many: 'Höchstens 100 Zeilen.',
    control_characters:
      'Darin sind Zeichen, die sich nicht anzeigen lassen. Löschen Sie sie oder tippen Sie den Text neu.',
    wrong_type: 'Das lässt sich so nicht speichern.',
    unknown_field: 'Das kennt Bookend nicht. Laden Sie den Bereich neu.',
    no_such_date: 'Dieses Datum gibt es nicht.',
    in_the_past: 'Dieses Datum liegt in der Vergangenheit.',
    not_in_chat: 'Diese Person ist nicht im Chat.',
  },
  reference: (id) => `Kennung: ${id}`,
  tryAgain: 'Noch einmal versuchen',
  reload: 'Neu laden',
  allow: 'Zustimmen',
  allowing: 'Wartet auf Ihre Zustimmung…',
};
