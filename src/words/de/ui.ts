import type { ui as english } from '../en/ui.ts';

export const ui: typeof english = {
  left: (n) => `Noch ${n} Zeichen`,
  tooMany: (n, limit) => `${n} Zeichen zu viel. Platz ist für ${limit}.`,
  nobodyFound: 'Niemand in diesem Chat',
  tomorrow: 'morgen',
  friday: 'Freitag',
  nextMeeting: 'nächstes Treffen',
  quickDays: (label) => `Schnellauswahl: ${label}`,
  loading: 'Wird geladen…',
  tryAgain: 'Noch einmal versuchen',
  saving: 'Speichert…',
  savedAt: (time) => `Gespeichert · ${time}`,
  waiting: 'Noch nicht gespeichert. Es bleibt hier und wird gespeichert, sobald die Verbindung wieder da ist.',
  notSaved: 'Nicht gespeichert: Etwas oben lässt sich so nicht speichern.',
  choose: 'Ein anderes Fenster hat dasselbe geändert. Bitte oben wählen.',
  alsoChanged: (theirs) => `Auch in einem anderen Fenster geändert: „${theirs}“`,
  alsoRemoved: 'In einem anderen Fenster entfernt.',
  useTheirs: 'Das andere nehmen',
  keepMine: 'Meines behalten',
};
