import type { reuse as english } from '../../en/organization/reuse.ts';
import { languageNames } from '../languageNames.ts';

export const reuse: typeof english = {
  title: 'Weitergeben',
  questions: 'Fragen für andere Umfragen',
  questionsHint:
    'Nur Fragen, nie Antworten. „Unklar“ zählt nicht als Antwort (N/A). Die fertigen sind für Umfragen und 360-Grad-Befragungen; „…“ steht für den Namen der Person.',
  which: 'Welche Fragen',
  selections: {
    all: 'Alle Fragen',
    set: 'Unsere Verhaltensweisen',
    ready_made: 'Fertige Fragen',
  },
  language: 'Sprache',
  languages: languageNames,
  allLanguages: 'Alle Sprachen',
  format: 'Datei',
  formats: {
    semicolons: 'Excel deutsch (mit ;)',
    commas: 'Excel englisch (mit ,)',
    qualtrics: 'Qualtrics',
  },
  count: (count) => (count === 1 ? '1 Frage' : `${count} Fragen`),
  leftOut: (count) =>
    count === 1 ? '1 Frage gibt es in dieser Sprache nicht.' : `${count} Fragen gibt es in dieser Sprache nicht.`,
  none: 'In dieser Auswahl ist keine Frage.',
  openFile: 'Datei öffnen',
  opening: 'Wird geöffnet …',
  opened: 'Die Datei öffnet sich außerhalb von Teams.',
  notOpened: 'Die Datei ließ sich nicht öffnen. Versuchen Sie es noch einmal.',
  copyText: 'Als Text kopieren',
  copied: 'Kopiert',
  notCopied: 'Dieser Browser lässt Bookend nicht kopieren. Markieren Sie stattdessen den Text.',
  byHand: 'Die Fragen als Text',
  briefing: 'Briefing',
  briefingHint:
    'Eine Verhaltensweise als Text für eine Geschichte, eine Betriebsversammlung oder ein Führungskräfte-Briefing. Niemand wird genannt, und Zahlen stehen erst darin, wenn genug Menschen geantwortet haben.',
  behaviour: 'Verhaltensweise',
  text: 'Text',
  textHint: 'Sie können ihn ändern, bevor Sie ihn kopieren. Bookend behält Ihre Änderungen in diesem Browser.',
  startAgain: 'Meine Änderungen verwerfen',
  copy: 'Kopieren',
  noBehaviours: 'Es gibt noch keine Verhaltensweisen, über die sich schreiben ließe.',
};
