import type { card as english } from '../en/card.ts';
import { plural } from './counts.ts';

export const card: typeof english = {
  title: 'ملخص الاجتماع',
  summary: (purpose) => `ملخص: ${purpose}`,
  fullStop: '. ',
  overTo: (names) => `الدور الآن على: ${names}.`,
  ratingKey: (fingerprint) => `مفتاح التقييم، واحد للجميع: ${fingerprint}`,
  countPresent: (count) => `عدد الحضور: ${count}`,
  others: (count) =>
    plural(count, { one: 'شخص آخر', two: 'شخصان آخران', few: `${count} آخرون`, other: `${count} غيرهم` }),
  more: (count) => `… و${count} أخرى في Bookend`,
  nothing: 'لم يتقرّر شيء، ولم يتولَّ أحد مهمة.',
  open: 'فتح في Bookend',
  rate: 'تقييم',

  thanks: (names) => `شكرًا، ${names}`,
  thanksAll: 'شكرًا للجميع',
  clarify: 'ما قررناه، بصيغة أوضح',
  due: (day) => `مستحقة ${day}`,
  replyBy: (moment) => `نرجو الرد قبل ${moment}. الرأي المخالف هو الأنفع.`,
};
