import type { FileWords } from '../fileWords.ts';
import { wordsIn } from '../ownerWords.ts';

export const fileWords: FileWords = {
  unitColumns: {
    person: wordsIn('معرف الكائن,مُعرِّف الكائن'),
    group: wordsIn('المجموعة,مجموعة,معرف المجموعة,معرف كائن المجموعة'),
    level1: wordsIn('الوحدة,الوحدة 1,وحدة,وحدة 1,المستوى 1'),
    level2: wordsIn('الوحدة 2,وحدة 2,المستوى 2'),
    level3: wordsIn('الوحدة 3,وحدة 3,المستوى 3'),
  },
  measureColumns: {
    unit: wordsIn('الوحدة,وحدة,القسم,قسم,الإدارة,إدارة'),
    period: wordsIn('الفترة,فترة,ربع السنة,الربع,الشهر,شهر'),
    measure: wordsIn('المؤشر,مؤشر,المقياس,مقياس'),
    value: wordsIn('القيمة,قيمة'),
  },
  measures: {
    engagement: wordsIn('الاندماج الوظيفي,الاندماج,الارتباط الوظيفي'),
    safety: wordsIn('الأمان,الأمان النفسي,السلامة النفسية'),
    turnover: wordsIn('دوران الموظفين,معدل دوران الموظفين,الدوران الوظيفي,معدل الدوران الوظيفي,معدل الدوران'),
  },
  period: {
    // In the east and in the west of the Arab world, months have other names.
    months: [
      wordsIn('يناير,كانون الثاني,جانفي'),
      wordsIn('فبراير,شباط,فيفري'),
      wordsIn('مارس,آذار'),
      wordsIn('أبريل,إبريل,نيسان,أفريل'),
      wordsIn('مايو,أيار,ماي'),
      wordsIn('يونيو,حزيران,جوان,يونيه'),
      wordsIn('يوليو,تموز,جويلية,يوليوز,يوليه'),
      wordsIn('أغسطس,آب,أوت,غشت'),
      wordsIn('سبتمبر,أيلول,شتنبر'),
      wordsIn('أكتوبر,تشرين الأول'),
      wordsIn('نوفمبر,تشرين الثاني,نونبر'),
      wordsIn('ديسمبر,كانون الأول,دجنبر'),
    ],
    quarter: wordsIn('الربع,ربع,ر'),
    ordinals: [wordsIn('الأول'), wordsIn('الثاني'), wordsIn('الثالث'), wordsIn('الرابع')],
    month: wordsIn('شهر'),
    around: wordsIn('من,عام,لعام,سنة,السنة,لسنة,م'),
    until: wordsIn('إلى,حتى'),
  },
};
