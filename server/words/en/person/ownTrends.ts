const results = (number: number) => `${number} ${number === 1 ? 'result' : 'results'}`;

export const ownTrends = {
  title: 'Your meetings lately',
  columns: { behaviour: 'Behaviour', consistency: 'How often', direction: 'Direction', answers: 'Answers' },
  consistency: (mostly: number, of: number) => `Most saw it in ${mostly} of ${results(of)}`,
  directions: { rising: 'Rising', falling: 'Falling', unclear: 'No clear change' },
  tooFew: 'Too few results for a direction',
  answers: (number: number) => `${number} answers`,
  onTime: (done: number, due: number) =>
    due === 1
      ? `The one action that was due was ${done === 1 ? '' : 'not '}done on time.`
      : `${done} of ${due} actions were done on time.`,
  details: 'More on these numbers',
  share: (share: number, of: number) => `${share}% saw it, in ${results(of)} with numbers`,
  range: (from: number, to: number, answers: number) => `Probably ${from} to ${to}%, from ${answers} answers`,
  noShare: 'Too few answers for a share',
  said: (times: number, meetings: number) =>
    `You said it in ${times} of ${meetings} ${meetings === 1 ? 'meeting' : 'meetings'}`,
  ticked: (mostly: number, of: number) => `Where you said it, most saw it in ${mostly} of ${results(of)}`,
  unticked: (mostly: number, of: number) => `Where you didn’t, most saw it in ${mostly} of ${results(of)}`,
  period: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  canBeChance: (behaviours: number) => `Among ${behaviours} behaviours, one can seem to rise or fall by chance.`,
  reading: (most: number, weeks: number, fewest: number) => [
    `Of each behaviour, the latest ${most} results at most, from the last ${weeks} weeks. “Most” means at least 7 in 10 people.`,
    `“Rising” and “falling” take at least ${fewest} results, and a change that chance hardly explains.`,
    'Only you see this. It is computed from results that you have already received.',
  ],
  toReflection: 'To your reflection',
};
