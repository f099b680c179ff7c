import type { focus as english } from '../../en/meeting/focus.ts';
import { counting, countingOf, meetings } from '../counts.ts';

const some = counting(meetings);
const ofSome = countingOf(meetings);

export const focus: typeof english = {
  title: 'ما أتمرّن عليه',
  hint: (number) => `سلوك واحد في كل مرة، على مدى ${ofSome(number)} على الأقل. ويُسأل الحضور هل لاحظوه.`,
  which: 'أي سلوك',
  choose: 'اختيار…',
  start: 'التمرّن عليه',
  starting: 'جارٍ البدء…',
  standing: (number, fewest, by) => `${by} · ${some(number)} حتى الآن، والحد الأدنى ${fewest}`,
  show: 'إخبار الجميع عند الافتتاح',
  end: 'إنهاء',
  ending: 'جارٍ الإنهاء…',
  stay: 'الاستمرار عليه',
  whyEarly: 'لماذا بهذه السرعة؟',
  why: 'لماذا؟ يمكن تركه فارغًا',
  whyHint: 'لا يقرؤه سواك.',
  stale: 'غيّر شخص آخر هذا. المعروض هو أحدث نسخة.',
  practising: (host) => `تمرين ${host}`,
  tell: 'أخبروني كيف يسير الأمر.',
  retired: 'أوقفت مؤسستك هذا السلوك. ويبقى محور تمرّنك إلى حين إنهائه من جانبك.',
};
