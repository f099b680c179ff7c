/** The few texts that belong to a control itself; labels come from whoever uses it. */
export const ui = {
  left: (n: number) => `${n} characters left`,
  tooMany: (n: number, limit: number) =>
    `${n} ${n === 1 ? 'character' : 'characters'} too many. There is room for ${limit}.`,
  nobodyFound: 'Nobody in this chat',
  tomorrow: 'tomorrow',
  friday: 'Friday',
  nextMeeting: 'next meeting',
  quickDays: (label: string) => `Quick choices: ${label}`,
  loading: 'Loading…',
  tryAgain: 'Try again',
  saving: 'Saving…',
  savedAt: (time: string) => `Saved · ${time}`,
  waiting: 'Not saved yet. It is kept here and saved when the connection is back.',
  notSaved: 'Not saved: something above can’t be kept as it is.',
  choose: 'Another window changed the same words. Choose above.',
  alsoChanged: (theirs: string) => `Also changed in another window: “${theirs}”`,
  alsoRemoved: 'Removed in another window.',
  useTheirs: 'Use theirs',
  keepMine: 'Keep mine',
};
