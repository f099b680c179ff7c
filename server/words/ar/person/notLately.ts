import type { notLately as english } from '../../en/person/notLately.ts';
import { countingOf, weeks } from '../counts.ts';

const ofWeeks = countingOf(weeks);

export const notLately: typeof english = {
  title: 'منذ مدة',
  line: (number) => `لا تقدير ولا لقاء فردي منذ ${ofWeeks(number)}:`,
  acknowledge: (name) => `تقدير ${name}`,
  folds: (seconds) => `يُغلق بعد ${seconds} ث`,
  hint: 'محسوب من نقراتك في Bookend. لا يراه سواك.',
  leaveOff: 'عدم اقتراحي على المضيفين',
  leaveOffHint: 'لا يصل المضيفين عندئذ تلميح ولا مسودة شكر عنك. وما زال بإمكانهم تقديرك.',
};
