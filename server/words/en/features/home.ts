export const home = {
  pages: 'Pages',
  today: 'Today',
  actions: 'Actions',
  guides: 'Guides',
  asksForYou: 'Waiting for you',
  nothingToday: 'Nothing is waiting for you today.',
  allActions: 'All my actions',
  week: 'Your meetings in the last seven days',
  noMeetings: 'None that you hosted or took an action from.',
  noTopic: 'A meeting without a title',
  notOver: 'not closed yet',
  guidesHint: 'For each, a sentence to say and what it is good for.',
};
