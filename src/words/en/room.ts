export const room = {
  welcome: 'Bookend opens a meeting with clarity and closes it with decisions, owners and dates.',
  begin: {
    fresh: 'Open this meeting',
    again: 'Open another meeting today',
    reopen: 'Reopen this meeting',
  },
  beginning: 'Opening…',
  notBegun: (host: string | undefined) => `${host ?? 'The host'} has not opened the meeting yet.`,
  notBegunHint: 'Leave this open: it follows by itself.',
  history: 'Meetings',
  noHistory: 'No meetings yet. Each one is kept here with its recap.',
  historyFailed: 'The earlier meetings could not be read.',
  untitled: 'No purpose written',
  now: 'Now',
  notShared: 'not shared',
  back: 'Back',
  pastMeeting: 'Recap',
};
