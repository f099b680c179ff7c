import { decided, task, voted, who, withdrawn, type MeetingMinutes } from './shape.ts';

const resolution = voted('Charge visitors for parking', 'Two euros a day from January', [5, 2, 0], {
  reason: 'The ground must be resurfaced',
});

export const revoked: MeetingMinutes = {
  language: 'en',
  opening: { purpose: 'Extraordinary meeting on the car park', frame: 'vote', decider: null },
  earlier: [resolution],
  decisions: [
    withdrawn('Charge visitors for parking', resolution.id, {
      final: 'Two euros a day from January',
      frame: 'vote',
      votes: { for: 6, against: 1, abstained: 0 },
      proposer: who('Eli Nakamura'),
      seconder: who('Dana Whitfield'),
      reason: 'The council pays for the ground after all',
    }),
    decided('Signs for visitors', 'We put up two, by the gate and by the hut', {
      reason: 'Visitors park across the fire lane',
    }),
  ],
  draft: {
    actions: [
      task('Tell the members that parking stays free', 'Ada Park', '2026-11-25'),
      task('Order two signs', 'Bo Lindqvist', '2026-12-04'),
    ],
    questions: [],
  },
  pasted: {
    from: 'word',
    decisions: [
      'a)\tCharge visitors for parking: withdrawn (6-1-0)',
      'b)\tSigns for visitors: We put up two, by the gate and by the hut',
    ].join('\r\n'),
    actions: ['§\tTell the members that parking stays free', '§\tOrder two signs'].join('\r\n'),
    questions: '',
    whats: ['Tell the members that parking stays free', 'Order two signs'],
  },
  expected: {
    missing: {},
    card: [
      'Decided',
      'Signs for visitors: We put up two, by the gate and by the hut · by consensus',
      'Why: Visitors park across the fire lane',
      'Withdrawn',
      'Charge visitors for parking: Two euros a day from January · 6 for, 1 against · proposed by Eli Nakamura · seconded by Dana Whitfield',
      'Why: The council pays for the ground after all',
      'Who does what',
      'Ada Park · Tell the members that parking stays free · 25 Nov',
      'Bo Lindqvist · Order two signs · 4 Dec',
    ],
    recap: [
      '### Decided',
      '- Signs for visitors: **We put up two, by the gate and by the hut** · by consensus',
      '  - Why: Visitors park across the fire lane',
      '### Withdrawn',
      '- Charge visitors for parking: **Two euros a day from January** · 6 for, 1 against · proposed by Eli Nakamura · seconded by Dana Whitfield',
      '  - Why: The council pays for the ground after all',
      '### Who does what',
      '- [ ] Tell the members that parking stays free · Ada Park · 2026-11-25',
      '- [ ] Order two signs · Bo Lindqvist · 2026-12-04',
    ],
    next: {
      actions: ['Tell the members that parking stays free', 'Order two signs'],
      questions: [],
      decisions: [],
    },
  },
};
