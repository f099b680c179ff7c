import type { thanks as english } from '../../en/person/thanks.ts';

export const thanks: typeof english = {
  title: 'كلمة شكر',
  none: 'كانت تلك آخر مسودة.',
  hint: 'مما شاركته. لا يُرسل شيء قبل أن يُنشر.',
  facts: {
    acknowledgement: (what) => what,
    action: (what) => `على إنجاز هذا: ${what}`,
    risk: (what) => `على التنبيه إلى هذا مبكرًا: ${what}`,
  },
  to: (name) => `شكر ${name}`,
  what: 'على ماذا',
  effect: 'إلى ماذا أدّى',
  effectHint: 'بكلماتك. فهذا ما يتذكّره الناس.',
  copy: 'نسخ',
  copied: (name) => `تم النسخ. يمكنك لصقها في رسالة إلى ${name}.`,
  putAway: 'ليس هذه المرة',
  message: (name, what, effect) => `شكرًا لك، ${name}.\n${what}\nوأدّى ذلك إلى: ${effect}`,
};
