import type { minutes as english } from '../../en/meeting/minutes.ts';

export const minutes: typeof english = {
  title: 'المحضر: الحضور، النصاب، الارتباط',
  present: 'من حضر',
  absent: 'من غاب',
  everybody: 'الجميع',
  everybodyElse: 'كل الباقين',
  find: 'البحث عن شخص',
  addPresent: 'شخص آخر حضر',
  addAbsent: 'شخص آخر غاب',
  name: 'الاسم',
  unnamed: 'اسم',
  remove: (name) => `إزالة ${name}`,
  quorum: 'هل اكتمل النصاب؟',
  hasQuorum: { yes: 'نعم', no: 'لا', not_said: 'غير مذكور' },
  note: 'ملاحظة',
  link: 'ارتباط المحضر الكامل',
  linkHint: 'مثلًا: https://…',
  notLinked: 'هذا ليس عنوان ويب، لذلك يبقى نصًا.',

  aiWrote: 'كتب ذكاء اصطناعي بعض هذا',
  aiWhat: 'الأفضل قراءته كمسودة كتبها من لم يكن حاضرًا.',
  aiNotSo: 'لم يكتبه ذكاء اصطناعي',
  aiChecked: 'كُتب بمساعدة ذكاء اصطناعي',
};
