import { decided, question, task, who, type MeetingMinutes } from './shape.ts';

/** Preparing a fair: a company as owner, dates in words, addresses on the web. */
export const fair: MeetingMinutes = {
  language: 'en',
  opening: { purpose: 'Get ready for the spring fair', frame: 'host_decides', decider: who('Ada Park') },
  decisions: [
    decided('Which stand?', 'Stand B12, by the entrance', {
      frame: 'host_decides',
      decider: who('Ada Park'),
      options: 'B12 by the entrance, or C3 by the stage',
      tradeOffs: 'Louder, and 900 euros more',
      reason: 'Most visitors come past in the first hour (https://fair.example/plan#b12)',
    }),
  ],
  draft: {
    actions: [
      task('Build the stand', 'Nordwind Stands Ltd', 'before the fair'),
      task('Print 400 leaflets from https://fair.example/leaflet_v2_final', 'Bo Lindqvist', 'before the fair'),
      task('Reserve two hotel rooms', 'Cai Okafor', '2026-12-01'),
      task('Invite our ten largest customers', 'Dana Whitfield', 'once the stand is confirmed'),
      task('Collect the demo units', 'Eli Nakamura'),
    ],
    questions: [question('Does the insurance cover the demo units?')],
  },
  pasted: {
    from: 'markdown',
    decisions: '- **Which stand?** Stand B12, by the entrance',
    actions: [
      '- [ ] Build the stand',
      '- [x] Pay the deposit',
      '- [ ] Print 400 leaflets from https://fair.example/leaflet_v2_final',
      '- [ ] Reserve two hotel rooms',
      '* [ ] Invite our ten largest customers',
      '* [ ] Collect the demo units',
    ].join('\n'),
    questions: '- Does the insurance cover the demo units?',
    whats: [
      'Build the stand',
      'Print 400 leaflets from https://fair.example/leaflet_v2_final',
      'Reserve two hotel rooms',
      'Invite our ten largest customers',
      'Collect the demo units',
    ],
  },
  expected: {
    missing: { group_owner: 1, no_date: 1 },
    card: [],
    recap: [],
    next: {
      actions: [
        'Reserve two hotel rooms',
        'Build the stand',
        'Print 400 leaflets from https://fair.example/leaflet_v2_final',
        'Invite our ten largest customers',
        'Collect the demo units',
      ],
      questions: ['Does the insurance cover the demo units?'],
      decisions: [],
    },
  },
};
