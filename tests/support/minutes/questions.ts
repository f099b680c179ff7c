import { question, task, type MeetingMinutes } from './shape.ts';

export const questions: MeetingMinutes = {
  language: 'en',
  opening: { purpose: 'Hear what the first customers say', frame: 'no_decision', decider: null },
  decisions: [],
  draft: {
    actions: [
      task('Write the interviews up', 'Fatima Haddad', '2026-11-27', ['Bo Lindqvist']),
      task('Ask the two who left why', 'Cai Okafor', '2026-12-02'),
    ],
    questions: [
      question('Why do people stop after the second step?'),
      question('Is 30 days of trial too long?'),
      question('Who may see the recordings?'),
    ],
    questionsUntil: '2026-11-30',
  },
  pasted: {
    from: 'markdown',
    decisions: '',
    actions: ['1. Write the interviews up', '2. Ask the two who left why'].join('\n'),
    questions: [
      '* Why do people stop after the second step?',
      '* Is 30 days of trial too long?',
      '* Who may see the recordings?',
    ].join('\n'),
    whats: ['Write the interviews up', 'Ask the two who left why'],
  },
  expected: {
    missing: {},
    card: [
      'Who does what',
      'Fatima Haddad · Write the interviews up (with Bo Lindqvist) · 27 Nov',
      'Cai Okafor · Ask the two who left why · 2 Dec',
      'Open questions',
      '• Why do people stop after the second step?',
      '• Is 30 days of trial too long?',
      '• Who may see the recordings?',
      'Questions are welcome until 30 Nov.',
    ],
    recap: [
      '### Who does what',
      '- [ ] Write the interviews up · Fatima Haddad \\(with Bo Lindqvist\\) · 2026-11-27',
      '- [ ] Ask the two who left why · Cai Okafor · 2026-12-02',
      '### Open questions',
      '- Why do people stop after the second step?',
      '- Is 30 days of trial too long?',
      '- Who may see the recordings?',
      'Questions are welcome until 2026-11-30.',
    ],
    next: {
      actions: ['Write the interviews up', 'Ask the two who left why'],
      questions: [
        'Why do people stop after the second step?',
        'Is 30 days of trial too long?',
        'Who may see the recordings?',
      ],
      decisions: [],
    },
  },
};
