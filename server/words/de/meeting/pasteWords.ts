import type { PasteWords } from '../../pasteWords.ts';

export const pasteWords: PasteWords = {
  headings: {
    decisions: 'beschlüsse|entscheidungen|entschieden|beschlossen',
    actions: 'aufgaben|maßnahmen|nächste schritte|wer macht was',
    questions: 'offene (?:fragen|punkte)|fragen|noch offen',
  },
  columns: {
    what: 'was|aufgaben?|maßnahmen?',
    owner: 'wer|verantwortlich(?:e|er)?|zuständig|person',
    due: 'wann|bis|fällig(?: am)?|termin|datum|frist',
  },
  labels: { owner: 'zuständig|verantwortlich', due: 'fällig|frist' },
  attendance: {
    present: 'anwesend|anwesende',
    absent: 'abwesend|nicht anwesend|entschuldigt',
    note: 'anmerkung|hinweis',
    link: 'vollständiges protokoll|link zum (?:vollständigen )?protokoll',
  },
  by: 'bis(?: zum)?|am|zum|fällig(?: am)?',
  with: 'mit',
  and: 'und',
};
