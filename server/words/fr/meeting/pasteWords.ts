import type { PasteWords } from '../../pasteWords.ts';

export const pasteWords: PasteWords = {
  headings: {
    decisions: '(?:principales )?d[ée]cisions?(?: prises?)?|d[ée]cid[ée]|r[ée]solutions?',
    actions: "actions?(?: à (?:mener|faire))?|plan d[’']actions?|prochaines [ée]tapes|t[âa]ches|à faire|qui fait quoi",
    questions:
      'questions?(?: ouvertes?| en suspens)?|points? (?:ouverts?|en suspens|en attente)|en suspens|reste à (?:voir|traiter)',
  },
  columns: {
    what: 'quoi|t[âa]ches?|actions?|à faire',
    owner: 'qui|responsables?|pilote|porteur|(?:attribu[ée]|assign[ée])e? à',
    due: 'quand|[ée]ch[ée]ance|pour le|date(?: limite)?|d[ée]lai|avant le',
  },
  labels: { owner: 'responsable|pilote', due: '[ée]ch[ée]ance|date limite' },
  attendance: {
    present: 'pr[ée]sente?s?|pr[ée]sences?|participante?s?',
    absent: 'absente?s?|absences?|excus[ée]e?s?',
    note: 'note|remarque',
    link: 'lien(?: vers le (?:procès-verbal|compte rendu)(?: complet)?)?|procès-verbal complet',
  },
  by: "pour(?: le)?|avant(?: le)?|d[’']ici(?: au| le)?|jusqu[’']au|au plus tard le|le|[ée]ch[ée]ance(?: le)?",
  with: 'avec',
  and: 'et',
};
