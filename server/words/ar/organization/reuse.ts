import type { reuse as english } from '../../en/organization/reuse.ts';
import { counting, plural, questions } from '../counts.ts';
import { languageNames } from '../languageNames.ts';

export const reuse: typeof english = {
  title: 'إعادة الاستخدام',
  questions: 'أسئلة لاستبيانات أخرى',
  questionsHint:
    'أسئلة فقط، بلا إجابات أبدًا. تُحسب «لا أدري» عدم إجابة (N/A). الأسئلة الجاهزة مخصصة للاستبيانات وتقييمات 360 درجة؛ وتمثّل «…» اسم الشخص.',
  which: 'أي أسئلة',
  selections: {
    all: 'كل الأسئلة',
    set: 'سلوكياتنا',
    ready_made: 'الأسئلة الجاهزة',
  },
  language: 'اللغة',
  languages: languageNames,
  allLanguages: 'كل اللغات',
  format: 'الملف',
  formats: {
    semicolons: 'Excel الألماني (فواصل منقوطة)',
    commas: 'Excel الإنجليزي (فواصل)',
    qualtrics: 'Qualtrics',
  },
  count: counting(questions),
  leftOut: (count) =>
    plural(count, {
      zero: 'كل الأسئلة مكتوبة بهذه اللغة.',
      one: 'سؤال واحد غير مكتوب بهذه اللغة.',
      two: 'سؤالان غير مكتوبين بهذه اللغة.',
      few: `${count} أسئلة غير مكتوبة بهذه اللغة.`,
      many: `${count} سؤالًا غير مكتوب بهذه اللغة.`,
      other: `${count} سؤال غير مكتوب بهذه اللغة.`,
    }),
  none: 'لا أسئلة في هذا التحديد.',
  openFile: 'فتح الملف',
  opening: 'جارٍ الفتح…',
  opened: 'يُفتح الملف خارج Teams.',
  notOpened: 'تعذّر فتح الملف. يُرجى إعادة المحاولة.',
  copyText: 'نسخ كنص',
  copied: 'تم النسخ',
  notCopied: 'لا يسمح هذا المتصفح لـ Bookend بالنسخ. يمكنك تحديد النص بدلًا من ذلك.',
  byHand: 'الأسئلة كنص',
  briefing: 'موجز',
  briefingHint:
    'سلوك واحد، كنص لقصة أو لقاء عام أو إحاطة للمديرين. لا يُذكر اسم أحد، ولا تظهر أرقام قبل أن يجيب عدد كافٍ من الناس.',
  behaviour: 'السلوك',
  text: 'النص',
  textHint: 'يمكنك تغييره قبل نسخه. يحفظ Bookend تغييراتك في هذا المتصفح.',
  startAgain: 'التراجع عن تغييراتي',
  copy: 'نسخ',
  noBehaviours: 'لا سلوكيات للكتابة عنها بعد.',
};
