import { decided, putOff, question, task, voted, who, type MeetingMinutes } from './shape.ts';

/** The committee of a library's friends: eight motions, counted votes, official minutes. */
export const motions: MeetingMinutes = {
  language: 'en',
  opening: { purpose: 'November meeting of the Friends of Elm Street Library', frame: 'vote', decider: null },
  decisions: [
    decided('Minutes of 26 October', 'approved as circulated', { frame: 'consent' }),
    voted('Leave of absence of a member', 'accepted', [7, 0, 1], {
      proposer: who('Bo Lindqvist'),
      seconder: who('Cai Okafor'),
    }),
    voted('Treasurer’s report for October', 'accepted', [8, 0, 0]),
    voted('Buy a second book trolley for at most 640 pounds', 'carried', [7, 2, 1], {
      proposer: who('Dana Whitfield'),
      seconder: who('Eli Nakamura'),
      reason: 'The old one tips over on the ramp',
    }),
    voted('Open the reading room on Sundays', 'lost', [3, 5, 0], {
      proposer: who('Fatima Haddad'),
      seconder: who('Bo Lindqvist'),
      isContested: true,
      disagreement: 'Fatima would have tried it for three months',
      reason: 'There are too few volunteers at weekends',
    }),
    voted('Fee for 2027', '(c) twelve pounds', [6, 1, 1], {
      options: '(a) leave it at ten, (b) eleven, (c) twelve pounds',
      tradeOffs: 'Some families may leave; two pounds pay for the summer reading',
    }),
    voted('Meet on the fourth Monday in 2027', 'carried', [8, 0, 0]),
    putOff('New constitution', { isPutOffToNext: true }),
  ],
  draft: {
    actions: [
      task('Order the book trolley', 'Dana Whitfield', '2026-12-04'),
      task('Write to the member about the leave', 'Bo Lindqvist', '2026-11-27'),
      task('Announce the fee in the newsletter', 'Cai Okafor', '2026-12-14', ['Eli Nakamura']),
      task('Book the room for 2027', 'Eli Nakamura', '2026-12-18'),
      task('Circulate the draft constitution', 'Fatima Haddad', '2026-12-11'),
    ],
    questions: [question('Who keeps the keys over the holidays?')],
    minutes: {
      present: ['Ada Park', 'Bo Lindqvist', 'Cai Okafor', 'Dana Whitfield', 'Eli Nakamura', 'Fatima Haddad'].map(who),
      absent: [who('Rosalind Achebe')],
      hasQuorum: true,
      note: 'The meeting opened at 18:00 and closed at 19:25.',
      link: 'https://library.example/minutes/2026-11',
    },
  },
  pasted: {
    from: 'word',
    decisions: [
      '1.\tMinutes of 26 October: approved as circulated',
      '2.\tLeave of absence of a member: accepted (7-0-1)',
      '3.\tTreasurer’s report for October: accepted (8-0-0)',
      '4.\tBuy a second book trolley for at most 640 pounds: carried (7-2-1)',
      '5.\tOpen the reading room on Sundays: lost (3-5-0)',
      '6.\tFee for 2027: (c) twelve pounds (6-1-1)',
      '7.\tMeet on the fourth Monday in 2027: carried (8-0-0)',
      '8.\tNew constitution: to the next meeting',
    ].join('\r\n'),
    actions: [
      '1)\tOrder the book trolley',
      '2)\tWrite to the member about the leave',
      '3)\tAnnounce the fee in the newsletter',
      '4)\tBook the room for 2027',
      '5)\tCirculate the draft constitution',
    ].join('\r\n'),
    questions: 'Who keeps the keys over the holidays?',
    whats: [
      'Order the book trolley',
      'Write to the member about the leave',
      'Announce the fee in the newsletter',
      'Book the room for 2027',
      'Circulate the draft constitution',
    ],
  },
  expected: {
    missing: { decision_without_reason: 5 },
    card: [],
    recap: [],
    next: {
      actions: [
        'Order the book trolley',
        'Write to the member about the leave',
        'Announce the fee in the newsletter',
        'Book the room for 2027',
        'Circulate the draft constitution',
      ],
      questions: ['Who keeps the keys over the holidays?'],
      decisions: ['New constitution'],
    },
  },
};
