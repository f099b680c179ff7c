import type { problems as english } from '../en/problems.ts';

export const problems: typeof english = {
  codes: {
    offline: 'Keine Verbindung zu Bookend. Ihr Text bleibt hier erhalten.',
    malformed: 'Bookend hat das nicht verstanden. Laden Sie den Bereich neu und versuchen Sie es noch einmal.',
    must_be_unnamed:
      'Bookend nimmt dies nicht an, weil es sagt, wer es schickt. Laden Sie den Bereich neu und versuchen Sie es noch einmal.',
    wrong_length: 'Bookend hat das nicht verstanden. Laden Sie den Bereich neu und versuchen Sie es noch einmal.',
    signed_out: 'Ihre Anmeldung ist abgelaufen. Laden Sie den Bereich neu, um sich wieder anzumelden.',
    consent_needed: 'Bookend braucht einmal Ihre Zustimmung, um Sie anzumelden.',
    other_organization:
      'Sie sind mit dem Konto einer anderen Organisation angemeldet. Bookend steht hier Mitgliedern und Gästen der Organisation offen, die die Besprechung hält. Die Zusammenfassung lesen Sie im Chat der Besprechung.',
    not_assigned:
      'Ihre Organisation gibt Bookend nur für bestimmte Personen frei, und Sie gehören noch nicht dazu. Wenden Sie sich an Ihre Teams-Administration.',
    blocked:
      'Ihre Organisation lässt das nicht zu: Ihr Konto ist deaktiviert, hat keine Teams-Lizenz oder wird durch eine Richtlinie gesperrt. Wenden Sie sich an Ihre Teams-Administration.',
    turned_off:
      'Bookend oder ein Microsoft-Dienst, den es braucht, ist in Ihrer Organisation abgeschaltet. Wenden Sie sich an Ihre Teams-Administration.',
    chat_elsewhere:
      'Dieser Chat wurde in einer anderen Organisation begonnen, darum kann Bookend nicht sehen, wer darin ist. Es funktioniert in Chats und Besprechungen Ihrer eigenen Organisation.',
    host_only: 'Das kann nur, wer diese Besprechung leitet.',
    organizer_only: 'Das kann nur, wer diese Besprechung organisiert.',
    attendee_only: 'Das können nur die anderen in der Besprechung, nicht wer sie leitet.',
    role_needed: 'Dafür fehlt Ihnen eine Rolle. Die Administratoren Ihrer Organisation können sie vergeben.',
    reads_insights:
      'Sie lesen auch die Auswertungen Ihrer Organisation und können deshalb in Bookend niemanden coachen. Bitten Sie die Administratoren, Ihnen eine der beiden Rollen zu nehmen.',
    manager_coaches: 'Eine Führungskraft kann nicht Coach der Menschen sein, die ihr berichten.',
    not_found: 'Das gibt es hier nicht, oder Sie gehören nicht zu diesem Chat.',
    wrong_method: 'Bookend hat das nicht verstanden. Laden Sie den Bereich neu und versuchen Sie es noch einmal.',
    stale: 'Das wurde in einem anderen Fenster geändert.',
    already_final: 'Diese Entscheidung ist endgültig. Ersetzen Sie sie, um sie zu ändern.',
    already_superseded: 'Diese Entscheidung wurde schon durch eine andere ersetzt.',
    already_handed: 'Dieser Bogen ist schon übergeben. Er bleibt, wie er ist.',
    already_answered: 'Die Leitung hat darauf schon geantwortet, deshalb bleibt es stehen.',
    already_read:
      'Das wurde schon gelesen und bleibt, wie Sie es gesendet haben. Sie können eine Berichtigung anfügen.',
    too_early:
      'Noch nicht. Eine Bewertung bleibt mindestens einen Tag offen, damit niemand erkennt, wer geantwortet hat.',
    meeting_over: 'Diese Besprechung ist vorbei.',
    chair_moved:
      'Inzwischen leitet jemand anderes. Sehen Sie nach, wer dies liest, und versuchen Sie es dann noch einmal.',
    pulse_open:
      'Diese Besprechung wird noch bewertet. Löschen lässt sie sich, sobald die Bewertung geschlossen ist, spätestens nach zwei Tagen.',
    kept_by_another:
      'Die Stufe für diese Art von Arbeit hat jemand anderes gesetzt, und nur diese Person kann sie ändern.',
    not_yours:
      'Das wurde inzwischen jemand anderem gegeben. Was Sie vorher gesagt haben, bleibt erhalten, falls es zu Ihnen zurückkommt.',
    too_many_here: 'Hier ist die Grenze erreicht. Was schon da ist, bleibt unverändert.',
    languages_missing: 'Eine Ihrer Sprachen fehlt.',
    set_full:
      'Das wäre eine zu viel: Höchstens sieben Verhaltensweisen gelten zugleich. Ziehen Sie zuerst eine zurück.',
    behaviour_retired:
      'Diese Verhaltensweise wurde zurückgezogen. Holen Sie sie zuerst zurück; was Sie geschrieben haben, bleibt erhalten.',
    practised_now: 'Jemand übt das gerade.',
    opening_needs_it:
      'Auf dieser Verhaltensweise beruht die Eröffnung. Sie können sie umformulieren, aber nicht zurückziehen.',
    too_large: 'Das ist zu lang. Kürzen Sie es ein wenig.',
    invalid: 'Etwas davon lässt sich so nicht speichern.',
    too_many_requests: 'Das war zu viel auf einmal. Ihr Text bleibt erhalten; Bookend versucht es gleich noch einmal.',
    busy: 'Gerade entfernen in Ihrer Organisation viele ihren Namen oder nehmen eine Kopie mit. Versuchen Sie es in einer Minute noch einmal.',
    unexpected: 'Bei uns ist etwas schiefgegangen. Versuchen Sie es noch einmal.',
    not_set_up:
      'Microsoft weist die Anmeldung von Bookend ab: Sie stimmt nicht oder ist abgelaufen. Der Betreiber findet den Grund im Protokoll. Ihr Text bleibt hier erhalten.',
    chat_unavailable:
      'Bookend kann bei Teams gerade nicht erfahren, wer in diesem Chat ist oder wer die Besprechung organisiert. Ihr Text bleibt hier erhalten. Versuchen Sie es in einer Minute noch einmal.',
    groups_unavailable:
      'Bookend kann die Gruppen dieser Datei gerade nicht bei Microsoft lesen. Es hat sich nichts geändert. Versuchen Sie es in einer Minute noch einmal.',
    stopping: 'Bookend startet gerade neu. Versuchen Sie es gleich noch einmal.',
    no_database:
      'Bookend erreicht gerade seine Datenbank nicht. Was Sie getippt haben, bleibt hier; Bookend versucht es weiter.',
    disk_full:
      'Der Speicher von Bookend ist voll. Was Sie getippt haben, bleibt hier. Sagen Sie es dem Betreiber und versuchen Sie es dann noch einmal.',
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
    too_far_ahead: 'Wählen Sie einen Zeitpunkt innerhalb des nächsten Jahres.',
    not_in_chat: 'Diese Person ist nicht im Chat.',
    oneself: 'Das sind Sie selbst. Wählen Sie jemand anderen.',
    from_outside: 'Diese Person gehört nicht zu Ihrer Organisation. Wählen Sie jemanden, der dazugehört.',
    cannot_sign_in: 'Diese Person gehört zu einer anderen Organisation und kann in Bookend nicht leiten.',
    not_to_observe: 'Diese Person kann heute nicht beobachten. Wählen Sie jemand anderen.',
    not_a_host: 'Diese Person hat in diesem Chat noch nicht geleitet. Wählen Sie jemand anderen.',
    names_member: 'Das nennt jemanden aus dem Chat beim Namen. Erzählen Sie es ohne Namen.',
    declined_lately:
      'Diese Person hat vor weniger als 30 Tagen abgelehnt. Fragen Sie jemand anderen, oder sprechen Sie mit ihr und fragen Sie später noch einmal.',
    no_such_code: 'Dieser Code ist falsch, schon benutzt oder zu alt. Bitten Sie Ihren Coach um einen neuen.',
    needs_purpose:
      'Setzen Sie {purpose} genau einmal ein und sonst nichts in geschweiften Klammern. Dort steht später der Zweck der Besprechung.',
    needs_frame:
      'Setzen Sie {frame} genau einmal ein und sonst nichts in geschweiften Klammern. Dort steht später, wie entschieden wird.',
    no_placeholder: 'Lassen Sie die Wörter in geschweiften Klammern weg: Hier wird nichts eingesetzt.',
  },
  permissions: {
    'Chat.ReadBasic':
      'Bookend braucht einmal Ihre Zustimmung, um zu lesen, wer in diesem Chat ist. Ohne sie weiß es nicht, dass Sie dazugehören, und zeigt nichts.',
    'ChatMessage.Send':
      'Bookend braucht Ihre Zustimmung, um die Zusammenfassung in Ihrem Namen in den Chat zu schreiben. Ohne sie bleibt die Zusammenfassung hier gespeichert, und es entsteht keine Karte.',
    'Chat.ReadWrite':
      'Bookend braucht Ihre Zustimmung, um die Karte zu ändern, die es in Ihrem Namen geschrieben hat. Ohne sie bleibt die Karte im Chat, wie sie ist.',
    'Chat.Read':
      'Bookend braucht Ihre Zustimmung, um seine Karte unter den letzten Nachrichten zu suchen. Ohne sie weiß es nicht, ob die Karte im Chat steht, und schreibt keine andere.',
    'TeamsActivity.Send':
      'Bookend braucht Ihre Zustimmung, um andere in Ihrem Namen in Teams zu benachrichtigen. Ohne sie wird niemand benachrichtigt, und sonst bleibt alles wie bisher.',
    'GroupMember.Read.All':
      'Bookend braucht die Zustimmung, zu lesen, wer in den Gruppen dieser Datei ist. Meist muss Ihre Teams-Administration sie geben. Ohne sie nennen Sie Personen statt Gruppen.',
  },
  signIn: {
    sign_in_again:
      'Microsoft verlangt, dass Sie sich neu anmelden, bevor es weitergeht. Ihr Text bleibt hier erhalten.',
    window_blocked:
      'Das Anmeldefenster wurde blockiert. Erlauben Sie hier Pop-ups und versuchen Sie es dann noch einmal.',
    approval_needed: 'Bookend muss zuerst freigegeben werden. Schicken Sie diesen Link an Ihre Teams-Administration.',
    not_assigned: 'Bookend ist für Sie nicht freigeschaltet. Bitten Sie Ihre Teams-Administration darum.',
    policy:
      'Eine Richtlinie Ihrer Organisation verhindert die Anmeldung bei Bookend auf diesem Gerät oder in diesem Netz. Wenden Sie sich an Ihre Teams-Administration.',
    disabled: 'Ihr Konto ist deaktiviert. Wenden Sie sich an Ihre Teams-Administration.',
    not_registered:
      'Bookend ist in Ihrer Organisation nicht vollständig eingerichtet. Sagen Sie Ihrer Teams-Administration Bescheid.',
    later: 'Microsoft kann Sie gerade nicht anmelden. Versuchen Sie es in ein paar Minuten noch einmal.',
  },
  confirm:
    'Ihre Organisation möchte, dass Sie bestätigen, wer Sie sind, bevor Bookend weitermacht. Ihr Text bleibt hier erhalten.',
  tryAgain: 'Noch einmal versuchen',
  reload: 'Neu laden',
  refused: 'Sie haben nicht zugestimmt.',
  orAdministrator: 'Verlangt das Fenster eine Freigabe, schicken Sie diesen Link an Ihre Teams-Administration.',
  allow: 'Zustimmen',
  confirmNow: 'Bestätigen, wer Sie sind',
  signInNow: 'Anmelden',
  allowing: 'Wartet auf das Anmeldefenster…',
};
