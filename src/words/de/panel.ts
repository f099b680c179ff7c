import type { panel as english } from '../en/panel.ts';

export const panel: typeof english = {
  start: {
    outside_teams:
      'Bookend arbeitet in Microsoft Teams. Öffnen Sie dort eine Besprechung oder ihren Chat und wählen Sie oben Bookend. Sehen Sie dies in Teams, versuchen Sie es noch einmal.',
    no_chat: 'Bookend gehört zu einer Besprechung. Öffnen Sie diese oder ihren Chat und wählen Sie oben Bookend.',
    offline: 'Ohne Netz kann Teams Sie nicht anmelden. Versuchen Sie es wieder, sobald Sie verbunden sind.',
    anonymous:
      'Sie nehmen ohne Konto teil, daher kann Bookend nicht wissen, wer Sie sind. Sie können der Besprechung folgen und die Zusammenfassung im Chat lesen, falls Sie ihn sehen.',
    refused: 'Sie haben nicht zugestimmt.',
    signed_out: 'Die Anmeldung hat nicht geklappt.',
    consent_needed:
      'Bookend braucht einmal Ihre Zustimmung: Es liest, wer in diesem Chat ist, und schreibt die Zusammenfassung, wenn Sie sie teilen.',
    broken: 'Bookend konnte nicht starten.',
  },
  addTab: {
    title: 'Bookend für diesen Chat',
    what: 'Die Leitung öffnet eine Besprechung mit ihrem Zweck und schließt sie mit Entscheidungen, Verantwortlichen und Terminen. Alle anderen folgen mit.',
    where:
      'Während einer Besprechung ist Bookend der Bereich an ihrer Seite. Davor und danach ist es eine Registerkarte in diesem Chat.',
    save: 'Es gibt nichts einzurichten. Wählen Sie „Speichern“.',
  },
  broken: 'Auf dieser Seite ist etwas kaputtgegangen. Ihr Text ist erhalten.',
  reconnecting: 'Verbindung wird wiederhergestellt… Ihr Text bleibt erhalten.',
  outsider:
    'Sie können diese Besprechung in Bookend nicht sehen: Es steht Personen dieser Organisation offen, die im Chat der Besprechung sind. Bitten Sie die Leitung, Sie hinzuzufügen.',
  name: 'Bookend',
  progress: 'Wo wir stehen',
  steps: { open: 'Öffnen', meet: 'Beraten', close: 'Schließen' },
  now: (step) => `Jetzt: ${step}`,
  over: 'Die Besprechung ist vorbei',
  stepDone: (step) => `${step}, erledigt`,
  startMeeting: 'Besprechung beginnen',
  closeMeeting: 'Besprechung abschließen',
  endUnshared: 'Beenden, ohne zu teilen',
  signedIn: 'Fertig. Sie können dieses Fenster schließen.',
  chair: {
    takeBack: 'Leitung zurücknehmen',
    takeBackSure: 'Sie leiten wieder, und die Umfrage danach gilt Ihnen.',
    yes: 'Zurücknehmen',
    no: 'So lassen',
    taking: 'Wird zurückgenommen…',
    has: (name) => `${name} leitet`,
  },
  backTo: {
    open: 'Zurück zur Eröffnung',
    meet: 'Zurück zur Besprechung',
    close: 'Zurück zum Abschluss',
    after: 'Zurück',
  },
  key: {
    ask: 'Um Bewertung dieser Besprechung bitten',
    hint: 'Von selbst jedes dritte Mal.',
    checkIn: 'Auch nach Plan und Last fragen',
  },
  talk: {
    title: 'Um einander zu fragen',
    questions: [
      'Was lief gut, seit wir zuletzt gesprochen haben?',
      'Was steht im Weg, und wer könnte es wegräumen?',
      'Wovon sollte ich mehr tun, wovon weniger?',
      'Welche Ihrer Stärken nutze ich zu wenig?',
      'Ist die Last zu schaffen?',
    ],
  },
  practice: 'Heute etwas üben',
  correctRecap: 'Zusammenfassung berichtigen',
  meetTitle: 'Beraten',
  noPurpose: 'Noch kein Zweck notiert',
  acts: 'Was jetzt geschieht',
  acknowledge: 'Würdigen',
  decision: 'Entscheidung',
  wait: '10 s warten',
  soFar: 'Bisher',
  nothingYet: 'Noch nichts. Was gewürdigt und entschieden wird, erscheint hier in dem Augenblick.',
  closing: (host) => `${host} schließt die Besprechung ab`,
  closingHint: 'Die Zusammenfassung erscheint hier, sobald sie geteilt ist.',
  waiting: {
    title: 'Zehn Sekunden Stille',
    hint: 'Jemand denkt nach. Lassen Sie die Zeit.',
    left: (seconds) => (seconds === 1 ? '1 Sekunde' : `${seconds} Sekunden`),
    started: 'Zehn Sekunden Stille beginnen.',
    over: 'Die zehn Sekunden sind vorbei.',
    stop: 'Abbrechen',
  },
};
