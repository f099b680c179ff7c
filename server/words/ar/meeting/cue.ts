import type { cue as english } from '../../en/meeting/cue.ts';

export const cue: typeof english = {
  title: 'شيء واحد للتمرّن',
  names: {
    question: 'طرح سؤال واحد محدّد',
    wait: 'الانتظار عشر ثوانٍ قبل الإجابة',
    summarise: 'تلخيص ما سمعته أولًا',
    comment: 'إبداء تعليق واحد دقيق',
    camera: 'النظر إلى الكاميرا عند السؤال',
    nod: 'الإيماء لمن يتكلم',
    managing: 'السؤال عن أحوال الحضور',
  },
  did: (name) => `فعلت ذلك: ${name}`,
  takeBack: (name) => `استرجاع: ${name}`,
  next: 'التالي',
  times: (n) => `×${n}`,
  counted: (name, n) => `${name}: ${n}`,
  comment: {
    find: 'إيجاد الكلمات',
    who: 'من',
    what: 'ما الذي قُدِّم',
    effect: 'إلى ماذا أدّى',
    say: (who, what, effect) => `${who}: ${what}. وأدّى ذلك إلى: ${effect}.`,
  },
  intent: {
    title: 'لنفسي',
    label: 'اليوم سوف …',
    hint: 'لا يقرؤه سواك. ويعود إليك عند الاختتام.',
    wanted: (text) => `اليوم سوف … ${text}`,
  },
  looking: 'لك وحدك',
  managing: {
    title: 'أحوال الحضور',
    question: 'كيف تسير أموركم اليوم؟',
    hint: 'الإجابات شفهية. لا يُحفظ منها شيء.',
  },
};
