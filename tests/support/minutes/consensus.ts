import { decided, proposed, question, task, who, type MeetingMinutes } from './shape.ts';

/** Two hours of a housing co-operative: long sentences, disagreement that is heard, no votes. */
export const consensus: MeetingMinutes = {
  language: 'en',
  opening: { purpose: 'Agree how we replace the heating before next winter', frame: 'consensus', decider: null },
  decisions: [
    decided(
      'How do we heat the house from 2027 on?',
      'A heat pump in the yard, and the gas boiler stays for the coldest weeks',
      {
        options:
          'A heat pump alone; a heat pump with the boiler kept; district heating from 2029; a new gas boiler for the years until then',
        tradeOffs:
          'The boiler costs 600 euros of upkeep a year, and we stay with gas for about three weeks of every winter',
        isContested: true,
        disagreement: 'Marketing is uncertain about the replacement: the flat above the yard may hear it at night',
        reason: 'District heating comes too late, and a pump alone would need new radiators in all fourteen flats',
      },
    ),
    decided('Who pays for it?', 'The reserve pays half, and a loan over ten years the other half', {
      options: 'The reserve alone; a loan alone; half and half',
      reason: 'The reserve must keep two years of repairs',
    }),
    decided('Quiet hours of the pump', 'Quiet hours of the pump: 22:00 to 6:00, measured in the first winter', {
      reason: 'The flat above the yard sleeps with open windows',
      decider: who('The residents'),
    }),
    proposed('Solar panels on the south roof', { frame: 'consensus', options: 'Buy them; rent the roof out' }),
  ],
  draft: {
    actions: [
      task('Ask three firms for an offer with the noise at three metres', 'Bo Lindqvist', '2026-12-11', ['Cai Okafor']),
      task('Talk to the bank about a loan over ten years', 'Dana Whitfield', '2026-12-04'),
      task('Read the meter on the first of each month', 'Eli Nakamura', 'every month until June'),
      task('Write to everybody what we agreed, in three languages', 'Fatima Haddad', '2026-11-27'),
    ],
    questions: [
      question('Does the listed front allow an outdoor unit in the yard?'),
      question('Can the tenants of the shop choose their own tariff?'),
    ],
  },
  pasted: {
    from: 'outlook',
    decisions: [
      '\u00B7\tHow do we heat the house from 2027 on? A heat pump in the yard, and the gas boiler stays for the coldest weeks',
      '\u00B7\tWho pays for it? The reserve pays half, and a loan over ten years the other half',
    ].join('\r\n'),
    actions: [
      '\u00B7\tAsk three firms for an offer with the noise at three metres',
      '\u00B7\tTalk to the bank about a loan over ten years',
      '\u00B7\tRead the meter on the first of each month',
      '\u00B7\tWrite to everybody what we agreed, in three languages',
    ].join('\r\n'),
    questions: [
      '\u00B7\tDoes the listed front allow an outdoor unit in the yard?',
      '\u00B7\tCan the tenants of the shop choose their own tariff?',
    ].join('\r\n'),
    whats: [
      'Ask three firms for an offer with the noise at three metres',
      'Talk to the bank about a loan over ten years',
      'Read the meter on the first of each month',
      'Write to everybody what we agreed, in three languages',
    ],
  },
  expected: {
    missing: { decision_open: 1 },
    card: [
      'Decided',
      'How do we heat the house from 2027 on? A heat pump in the yard, and the gas boiler stays for the coldest weeks · by consensus',
      'Why: District heating comes too late, and a pump alone would need new radiators in …',
      'Not everyone agreed: Marketing is uncertain about the replacement: the flat above the yard may hear it at night',
      'Who pays for it? The reserve pays half, and a loan over ten years the other half · by consensus',
      'Why: The reserve must keep two years of repairs',
      'Quiet hours of the pump: 22:00 to 6:00, measured in the first winter · The residents, by consensus',
      'Why: The flat above the yard sleeps with open windows',
      'Proposed',
      'Solar panels on the south roof · by consensus',
      'Who does what',
      'Bo Lindqvist · Ask three firms for an offer with the noise at three metres (with Cai Okafor) · 11 Dec',
      'Dana Whitfield · Talk to the bank about a loan over ten years · 4 Dec',
      'Eli Nakamura · Read the meter on the first of each month · every month until June',
      'Fatima Haddad · Write to everybody what we agreed, in three languages · 27 Nov',
      'Open questions',
      '• Does the listed front allow an outdoor unit in the yard?',
      '• Can the tenants of the shop choose their own tariff?',
    ],
    recap: [
      '### Decided',
      '- How do we heat the house from 2027 on? **A heat pump in the yard, and the gas boiler stays for the coldest weeks** · by consensus',
      '  - Why: District heating comes too late, and a pump alone would need new radiators in all fourteen flats',
      '  - Not everyone agreed: Marketing is uncertain about the replacement: the flat above the yard may hear it at night',
      '  - Options: A heat pump alone; a heat pump with the boiler kept; district heating from 2029; a new gas boiler for the years until then',
      '  - Trade-offs: The boiler costs 600 euros of upkeep a year, and we stay with gas for about three weeks of every winter',
      '- Who pays for it? **The reserve pays half, and a loan over ten years the other half** · by consensus',
      '  - Why: The reserve must keep two years of repairs',
      '  - Options: The reserve alone; a loan alone; half and half',
      '- **Quiet hours of the pump: 22:00 to 6:00, measured in the first winter** · The residents, by consensus',
      '  - Why: The flat above the yard sleeps with open windows',
      '### Proposed',
      '- **Solar panels on the south roof** · by consensus',
      '  - Options: Buy them; rent the roof out',
      '### Who does what',
      '- [ ] Ask three firms for an offer with the noise at three metres · Bo Lindqvist \\(with Cai Okafor\\) · 2026-12-11',
      '- [ ] Talk to the bank about a loan over ten years · Dana Whitfield · 2026-12-04',
      '- [ ] Read the meter on the first of each month · Eli Nakamura · every month until June',
      '- [ ] Write to everybody what we agreed, in three languages · Fatima Haddad · 2026-11-27',
      '### Open questions',
      '- Does the listed front allow an outdoor unit in the yard?',
      '- Can the tenants of the shop choose their own tariff?',
    ],
    next: {
      actions: [
        'Write to everybody what we agreed, in three languages',
        'Talk to the bank about a loan over ten years',
        'Ask three firms for an offer with the noise at three metres',
        'Read the meter on the first of each month',
      ],
      questions: [
        'Does the listed front allow an outdoor unit in the yard?',
        'Can the tenants of the shop choose their own tariff?',
      ],
      decisions: ['Solar panels on the south roof'],
    },
  },
};
