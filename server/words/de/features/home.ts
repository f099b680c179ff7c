import type { home as english } from '../../en/features/home.ts';

export const home: typeof english = {
  pages: 'Seiten',
  today: 'Heute',
  actions: 'Aufgaben',
  guides: 'Leitfäden',
  asksForYou: 'Was auf Sie wartet',
  nothingToday: 'Heute wartet nichts auf Sie.',
  allActions: 'Alle meine Aufgaben',
  week: 'Ihre Besprechungen der letzten sieben Tage',
  noMeetings: 'Keine, die Sie geleitet oder aus der Sie eine Aufgabe übernommen haben.',
  noTopic: 'Eine Besprechung ohne Titel',
  notOver: 'noch nicht geschlossen',
  ownNotes: 'Das lesen nur Sie',
  guidesHint: 'Zu jedem ein Satz zum Sagen und wozu er gut ist.',
};
