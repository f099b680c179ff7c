import { task, type MeetingMinutes } from './shape.ts';

/** Ten minutes on a Monday: no purpose, no frame, nothing decided, and nothing is missing. */
export const standUp: MeetingMinutes = {
  language: 'en',
  opening: { purpose: '', frame: null, decider: null },
  decisions: [],
  draft: {
    actions: [
      task('Fix the login on Safari', 'Bo Lindqvist', '2026-11-24'),
      task('Review the importer', 'Cai Okafor', '2026-11-24'),
      task('Free the staging database', 'Dana Whitfield', 'today'),
    ],
    questions: [],
  },
  pasted: {
    from: 'tabs',
    decisions: '',
    actions: [
      'Fix the login on Safari\tBo Lindqvist\t24 Nov 2026',
      'Review the importer\tCai Okafor\t24 Nov 2026',
      'Free the staging database\tDana Whitfield\ttoday',
    ].join('\n'),
    questions: '',
    whats: ['Fix the login on Safari', 'Review the importer', 'Free the staging database'],
  },
  expected: {
    missing: {},
    card: [
      'Who does what',
      'Bo Lindqvist · Fix the login on Safari · 24 Nov',
      'Cai Okafor · Review the importer · 24 Nov',
      'Dana Whitfield · Free the staging database · today',
    ],
    recap: [
      '### Who does what',
      '- [ ] Fix the login on Safari · Bo Lindqvist · 2026-11-24',
      '- [ ] Review the importer · Cai Okafor · 2026-11-24',
      '- [ ] Free the staging database · Dana Whitfield · today',
    ],
    next: {
      actions: ['Fix the login on Safari', 'Review the importer', 'Free the staging database'],
      questions: [],
      decisions: [],
    },
  },
};
