import type { home as english } from '../../en/person/home.ts';

export const home: typeof english = {
  pages: 'Seiten',
  today: 'Heute',
  actions: 'Aufgaben',
  reflection: 'Rückblick',
  card: 'Meine Karte',
  guides: 'Leitfäden',
  playbook: 'Playbook',
  stories: 'Geschichten',
  coaching: 'Coaching',
  insights: 'Einblicke',
  asksForYou: 'Was auf Sie wartet',
  nothingToday: 'Heute wartet nichts auf Sie.',
  week: 'Ihre Besprechungen der letzten sieben Tage',
  noMeetings: 'Keine, die Sie geleitet oder aus der Sie eine Aufgabe übernommen haben.',
  noTopic: 'Eine Besprechung ohne Titel',
  notOver: 'noch nicht geschlossen',
  openMeeting: 'Zur Besprechung',
  openMeetingNamed: (what) => `Zur Besprechung: ${what}`,
  openingMeeting: 'Wird geöffnet…',
  notOpened: (topic) =>
    topic === ''
      ? 'Teams hat sie nicht geöffnet. Suchen Sie die Besprechung in Ihren Chats.'
      : `Teams hat sie nicht geöffnet. Suchen Sie „${topic}“ in Ihren Chats.`,
  ownNotes: 'Das lesen nur Sie',
  guidesHint: 'Zu jeder ein Satz zum Sagen und wozu sie gut ist.',
};
