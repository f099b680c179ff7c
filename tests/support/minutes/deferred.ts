import { decided, proposed, putOff, task, who, type MeetingMinutes } from './shape.ts';

/** A steering group that defers most of its agenda, in every possible way. */
export const deferred: MeetingMinutes = {
  language: 'en',
  opening: { purpose: 'Agree what goes into release 4', frame: 'host_decides', decider: who('Ada Park') },
  decisions: [
    decided('Is the search rewritten for release 4?', 'Yes, behind a switch', {
      frame: 'vote',
      decider: who('Steering board'),
      reason: 'Customers in three countries wait for it',
      tradeOffs: 'The export moves to release 5',
    }),
    putOff('New price list', { putOffUntil: '2026-12-07' }),
    putOff('Name of the product', { isPutOffToNext: true }),
    putOff('Who runs the support rota', { putOffWords: 'after the vote by e-mail' }),
    putOff('Office in Lisbon'),
    proposed('Drop the old mobile app in March', { frame: 'consensus' }),
  ],
  draft: {
    actions: [
      task('Put the switch into the build', 'Cai Okafor', '2026-12-01'),
      task('Send the price list round', 'Dana Whitfield', '2026-12-03'),
      task('Start the vote by e-mail', 'Bo Lindqvist', '2026-11-24'),
    ],
    questions: [],
  },
  pasted: {
    from: 'outlook',
    decisions: [
      '•\tIs the search rewritten for release 4? Yes, behind a switch',
      '•\tNew price list: 7 December',
      '•\tName of the product: next meeting',
    ].join('\r\n'),
    actions: ['•\tPut the switch into the build', 'o\tSend the price list round', '•\tStart the vote by e-mail'].join(
      '\r\n',
    ),
    questions: '',
    whats: ['Put the switch into the build', 'Send the price list round', 'Start the vote by e-mail'],
  },
  expected: {
    missing: { decision_open: 1 },
    card: [
      'Decided',
      'Is the search rewritten for release 4? Yes, behind a switch · Steering board, by vote',
      'Why: Customers in three countries wait for it',
      'Trade-offs: The export moves to release 5',
      'Proposed',
      'Drop the old mobile app in March · by consensus',
      'Put off',
      'New price list · until 7 Dec',
      'Name of the product · to the next meeting',
      'Who runs the support rota · after the vote by e-mail',
      'Office in Lisbon',
      'Who does what',
      'Cai Okafor · Put the switch into the build · 1 Dec',
      'Dana Whitfield · Send the price list round · 3 Dec',
      'Bo Lindqvist · Start the vote by e-mail · 24 Nov',
    ],
    recap: [
      '### Decided',
      '- Is the search rewritten for release 4? **Yes, behind a switch** · Steering board, by vote',
      '  - Why: Customers in three countries wait for it',
      '  - Trade-offs: The export moves to release 5',
      '### Proposed',
      '- **Drop the old mobile app in March** · by consensus',
      '### Put off',
      '- **New price list** · until 2026-12-07',
      '- **Name of the product** · to the next meeting',
      '- **Who runs the support rota** · after the vote by e-mail',
      '- **Office in Lisbon**',
      '### Who does what',
      '- [ ] Put the switch into the build · Cai Okafor · 2026-12-01',
      '- [ ] Send the price list round · Dana Whitfield · 2026-12-03',
      '- [ ] Start the vote by e-mail · Bo Lindqvist · 2026-11-24',
    ],
    next: {
      actions: ['Put the switch into the build', 'Send the price list round', 'Start the vote by e-mail'],
      questions: [],
      decisions: [
        'New price list',
        'Name of the product',
        'Who runs the support rota',
        'Office in Lisbon',
        'Drop the old mobile app in March',
      ],
    },
  },
};
