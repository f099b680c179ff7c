import type { home as english } from '../../en/person/home.ts';

export const home: typeof english = {
  pages: 'Pages',
  today: 'Aujourd’hui',
  actions: 'Actions',
  reflection: 'Bilan',
  card: 'Ma carte',
  guides: 'Guides',
  playbook: 'Référentiel',
  stories: 'Récits',
  coaching: 'Coaching',
  insights: 'Analyses',
  asksForYou: 'Ce qui vous attend',
  nothingToday: 'Rien ne vous attend aujourd’hui.',
  week: 'Vos réunions des sept derniers jours',
  noMeetings: 'Aucune que vous ayez animée ou qui vous ait laissé une action.',
  noTopic: 'Une réunion sans titre',
  notOver: 'pas encore clôturée',
  openMeeting: 'Ouvrir la réunion',
  openMeetingNamed: (what) => `Ouvrir la réunion : ${what}`,
  openingMeeting: 'Ouverture…',
  notOpened: (topic) =>
    topic === ''
      ? 'Teams ne l’a pas ouverte. Cherchez la réunion dans vos conversations.'
      : `Teams ne l’a pas ouverte. Cherchez « ${topic} » dans vos conversations.`,
  guidesHint: 'Pour chacun, une phrase à dire et ce qu’il apporte.',
  ownNotes: 'Personne d’autre ne les lit',
};
