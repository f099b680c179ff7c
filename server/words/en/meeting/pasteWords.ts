import type { PasteWords } from '../../pasteWords.ts';

export const pasteWords: PasteWords = {
  headings: {
    decisions: '(?:key )?(?:decisions?(?: made| taken)?|decided|resolutions?)',
    actions: 'actions?|action (?:items?|points?)|next steps|to-?dos?|tasks|follow-?ups?|who does what',
    questions: 'open (?:questions?|points?|issues?|items?)|questions?|still open',
  },
  columns: {
    what: 'what|tasks?|actions?(?: items?)?|to-?dos?',
    owner: 'who|owner|assignee|assigned to|responsible|person',
    due: 'when|due(?: date)?|by|deadline|date|until',
  },
  labels: { owner: 'owner|responsible', due: 'due|deadline' },
  attendance: {
    present: 'present|in attendance|attendees',
    absent: 'absent|apologies(?: for absence)?|regrets',
    note: 'note',
    link: 'link(?: to the (?:full )?minutes)?|full minutes',
  },
  by: 'by|until|till|due(?: by| on)?|on',
  with: 'with',
  and: 'and',
};
