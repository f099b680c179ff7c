import type { filed as english } from '../en/filed.ts';
import { actions, counting, countingOf, decisions } from './counts.ts';

const ofActions = countingOf(actions);

export const filed: typeof english = {
  headings: { final: 'تقرّر', proposed: 'مقترح', put_off: 'مؤجّل', withdrawn: 'مسحوب' },
  until: (day) => `إلى ${day}`,
  toNext: 'إلى الاجتماع التالي',
  votes: (votes) =>
    `مع: ${votes.for}، ضد: ${votes.against}${votes.abstained > 0 ? `، امتناع: ${votes.abstained}` : ''}`,
  proposedBy: (name) => `باقتراح من ${name}`,
  secondedBy: (name) => `بتأييد من ${name}`,
  withHelpers: (names) => `مع ${names}`,
  doneSince: 'أُنجز منذ المرة الماضية',
  stillOpen: 'ما زال مفتوحًا',
  overdue: (day) => `متأخرة منذ ${day}`,
  minutes: 'المحضر',
  present: (names) => `الحضور: ${names}`,
  absent: (names) => `الغياب: ${names}`,
  quorum: 'النصاب مكتمل',
  noQuorum: 'لا نصاب',
  fullMinutes: 'المحضر الكامل',
  corrected: (day) => `صُحّح في ${day}`,
  gaps: {
    no_words: 'بلا نص',
    no_owner: 'بلا مسؤول',
    vague_owner: 'بلا مسؤول محدد',
    group_owner: 'لدى مجموعة، لا لدى شخص',
    two_owners: 'لدى مسؤولَين',
    unknown_owner: 'المسؤول ليس في هذه الدردشة',
    no_date: 'بلا تاريخ',
    past_date: 'التاريخ في الماضي',
    no_purpose: 'الغرض من الاجتماع',
    no_frame: 'كيف اتُخذ القرار',
    no_final_decision: 'قرار، مع أن المضيف ذكر كيف يُتخذ',
    decision_open: 'مقترح ولم يتقرّر',
    contested_without_reason: 'بلا سبب، مع أن الجميع لم يوافقوا',
    decision_without_reason: 'بلا سبب',
  },
  ofActions: (count, of) => (count === of ? `كل المهام (${of})` : `${count} من ${ofActions(of)}`),
  ofDecisions: counting(decisions),
};
