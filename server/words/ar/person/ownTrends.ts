import type { ownTrends as english } from '../../en/person/ownTrends.ts';
import { actions, answers, behaviours, counting, countingOf, meetings, results, weeks } from '../counts.ts';

const someAnswers = counting(answers);
const ofActions = countingOf(actions);
const ofAnswers = countingOf(answers);
const ofBehaviours = countingOf(behaviours);
const ofMeetings = countingOf(meetings);
const ofResults = countingOf(results);
const ofWeeks = countingOf(weeks);

export const ownTrends: typeof english = {
  title: 'اجتماعاتك مؤخرًا',
  columns: { behaviour: 'السلوك', consistency: 'كم مرة', direction: 'الاتجاه', answers: 'الإجابات' },
  consistency: (mostly, of) => `لاحظه معظمهم في ${mostly} من ${ofResults(of)}`,
  directions: { rising: 'صاعد', falling: 'هابط', unclear: 'لا تغيّر واضح' },
  tooFew: 'النتائج أقل من أن تبيّن اتجاهًا',
  answers: someAnswers,
  onTime: (done, due) =>
    due === 1
      ? `المهمة الوحيدة المستحقة ${done === 1 ? 'أُنجزت' : 'لم تُنجز'} في موعدها.`
      : `أُنجز في الموعد ${done} من ${ofActions(due)}.`,
  details: 'المزيد عن هذه الأرقام',
  share: (share, of) => `لاحظه ${share}%، في ${ofResults(of)} ذات أرقام`,
  range: (from, to, number) => `على الأرجح من ${from} إلى ${to}%، من ${ofAnswers(number)}`,
  noShare: 'الإجابات أقل من أن تبيّن نسبة',
  said: (times, number) => `قلتها في ${times} من ${ofMeetings(number)}`,
  ticked: (mostly, of) => `حيث قيلت، لاحظها معظمهم في ${mostly} من ${ofResults(of)}`,
  unticked: (mostly, of) => `وحيث لم تُقَل، لاحظها معظمهم في ${mostly} من ${ofResults(of)}`,
  period: (from, to) => (from === to ? from : `من ${from} إلى ${to}`),
  canBeChance: (number) => `من بين ${ofBehaviours(number)}، قد يبدو أحدها صاعدًا أو هابطًا بالمصادفة.`,
  reading: (most, number, fewest) => [
    `لكل سلوك أحدث النتائج، بحد أقصى ${ofResults(most)}، من آخر ${ofWeeks(number)}. وتعني «معظمهم» 7 أشخاص من كل 10 على الأقل.`,
    `يتطلب «صاعد» و«هابط» ${ofResults(fewest)} على الأقل، وتغيّرًا يصعب تفسيره بالمصادفة.`,
    'لا يرى هذا سواك. وهو محسوب من نتائج وصلتك بالفعل.',
  ],
  toReflection: 'إلى وقفة الأسبوع',
};
