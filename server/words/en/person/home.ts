export const home = {
  pages: 'Pages',
  today: 'Today',
  actions: 'Actions',
  reflection: 'Reflection',
  card: 'My card',
  guides: 'Guides',
  playbook: 'Playbook',
  stories: 'Stories',
  coaching: 'Coaching',
  insights: 'Insights',
  asksForYou: 'Waiting for you',
  nothingToday: 'Nothing is waiting for you today.',
  week: 'Your meetings in the last seven days',
  noMeetings: 'None that you hosted or took an action from.',
  noTopic: 'A meeting without a title',
  notOver: 'not closed yet',
  openMeeting: 'Open meeting',
  openMeetingNamed: (what: string) => `Open meeting: ${what}`,
  openingMeeting: 'Opening…',
  notOpened: (topic: string) =>
    topic === ''
      ? 'Teams didn’t open it. Look for the meeting in your chats.'
      : `Teams didn’t open it. Look for “${topic}” in your chats.`,
  guidesHint: 'For each, a sentence to say and what it is good for.',
  ownNotes: 'Only you read these',
};
