import type { Words } from '../../en/catalogue.ts';

export const learning: Words['learning'] = {
  recapTitle: 'Was wir gelernt haben',
  act: 'Ein Fehler',
  fromOutcome: 'Was lernen wir daraus?',
  intro: 'Mit Neugier, ohne Vorwurf. Jetzt oder später schreiben.',
  learned: 'Was haben wir gelernt?',
  learnedHint: 'Kommt in die Zusammenfassung.',
  change: 'Was machen wir nächstes Mal anders?',
  changeHint: 'Bleibt hier, außer Sie machen eine Aufgabe daraus.',
  support: 'Wie unterstützen wir die Beteiligten?',
  supportHint: 'Das liest nur, wer diese Besprechung leitet. Es geht nirgendwohin.',
  done: 'Fertig',
  remove: 'Entfernen',
  came: 'Ein Fehler ist passiert',
  learnedLine: (learned) => `Gelernt: ${learned}`,
  changeLine: (change) => `Nächstes Mal: ${change}`,
  supportLine: (support) => `Unterstützung, nur für die Leitung: ${support}`,
  write: 'Weiterschreiben',
  unwritten: 'Dazu steht noch nichts da.',
  failed: 'Die Fehler ließen sich nicht lesen.',
};
