export const focus = {
  title: 'What I practise',
  hint: (meetings: number) =>
    `One behaviour at a time, for at least ${meetings} meetings. People are asked whether they saw it.`,
  which: 'Which behaviour',
  choose: 'Choose…',
  start: 'Practise it',
  starting: 'Starting…',
  standing: (meetings: number, fewest: number, by: string) =>
    `${by} · ${meetings} ${meetings === 1 ? 'meeting' : 'meetings'} so far, at least ${fewest}`,
  show: 'Tell everybody at the opening',
  end: 'End it',
  ending: 'Ending…',
  stay: 'Stay with it',
  whyEarly: 'Why so early?',
  why: 'Why? You may leave this empty',
  whyHint: 'Only you read it.',
  stale: 'Somebody else has changed this. You’re seeing the latest version.',
  practising: (host: string) => `${host} is practising`,
  tell: 'Tell me how it goes.',
  retired: 'Your organization has retired this behaviour. Your focus stays until you end it.',
};
