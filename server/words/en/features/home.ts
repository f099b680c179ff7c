export const home = {
  pages: 'Pages',
  today: 'Today',
  actions: 'Actions',
  guides: 'Guides',
  asksForYou: 'What asks for you',
  nothingToday: 'Nothing asks for you today.',
  allActions: 'All my actions',
  week: 'Your meetings in the last seven days',
  noMeetings: 'None that you hosted or took an action from.',
  noTopic: 'A meeting without a title',
  notOver: 'not closed yet',
  guidesHint: 'One sentence to say for each, and what it is good for.',
};
