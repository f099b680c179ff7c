import type { ui as english } from '../en/ui.ts';
import { characters, counting, plural } from './counts.ts';

const letters = counting(characters);

export const ui: typeof english = {
  left: (n) => `المتبقي: ${letters(n)}`,
  tooMany: (n, limit) => `الزائد: ${letters(n)}. الحد الأقصى: ${letters(limit)}.`,
  nobodyFound: 'لا أحد في هذه الدردشة',
  sameName: 'هذا الاسم لأكثر من شخص. يُرجى تحديد أحد الأشخاص.',
  nameless: (isExternal) => `شخص بلا اسم${isExternal ? ' (من الخارج)' : ''}`,
  you: 'أنت',
  nextWorkday: 'يوم العمل التالي',
  nextMeeting: 'الاجتماع التالي',
  inWords: 'بالكلمات',
  inWordsHint: 'قبل المعرض',
  asDay: 'كتاريخ',
  quickDays: (label) => `خيارات سريعة: ${label}`,
  newOnes: (n) => plural(n, { zero: 'لا جديد', one: 'واحد جديد', two: 'اثنان جديدان', other: `${n} جديدة` }),
  all: (n) => `الكل (${n})`,
  newestOnly: 'الأحدث فقط',
  latestOf: (n, total) => `أحدث ${n} من ${total}.`,
  loading: 'جارٍ التحميل…',
  tryAgain: 'إعادة المحاولة',
  saving: 'جارٍ الحفظ…',
  savedAt: (time) => `تم الحفظ · ${time}`,
  waiting: 'لم يُحفظ بعد. النص باقٍ هنا وسيُحفظ عند عودة الاتصال.',
  partlySaved: 'تم الحفظ، ما عدا المُعلَّم أعلاه.',
  notSaved: 'لم يُحفظ: في الأعلى ما لا يمكن حفظه كما هو.',
  choose: 'تغيّرت الكلمات نفسها في نافذة أخرى. يُرجى الاختيار أعلاه.',
  alsoChanged: (theirs) => `تغيّر أيضًا في نافذة أخرى: «${theirs}»`,
  alsoRemoved: 'أُزيل في نافذة أخرى.',
  useTheirs: 'اعتماد الأخرى',
  keepMine: 'إبقاء نصي',
  link: 'ارتباط',
  copyLink: 'نسخ الارتباط',
  copied: 'تم النسخ',
};
