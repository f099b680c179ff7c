import type { Words } from '../../en/catalogue.ts';

export const learning: Words['learning'] = {
  recapTitle: 'ما تعلّمناه',
  act: 'ذكر خطأ',
  fromOutcome: 'ماذا نتعلم منه؟',
  intro: 'بفضول، لا بلوم. الكتابة الآن أو لاحقًا.',
  learned: 'ماذا تعلّمنا؟',
  learnedHint: 'يظهر في الملخص.',
  change: 'ما الذي سنغيّره في المرة القادمة؟',
  changeHint: 'يبقى هنا ما لم يُحوَّل إلى مهمة.',
  support: 'كيف ندعم المعنيين بالأمر؟',
  supportHint: 'لا يقرأ هذا إلا مضيف الاجتماع. ولا يذهب إلى أي مكان آخر.',
  done: 'تم',
  remove: 'إزالته',
  came: 'ذُكر خطأ',
  learnedLine: (learned) => `تعلّمنا: ${learned}`,
  changeLine: (change) => `في المرة القادمة: ${change}`,
  supportLine: (support) => `الدعم، للمضيف فقط: ${support}`,
  write: 'متابعة الكتابة',
  unwritten: 'لم يُكتب عنه شيء بعد.',
  failed: 'تعذّر تحميل الأخطاء المذكورة.',
};
