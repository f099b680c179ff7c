import { noteLength } from '#contract/rules/organization/whatWorked.ts';
import type { whatWorked as english } from '../../en/organization/whatWorked.ts';
import { characters, counting, people } from '../counts.ts';

const letters = counting(characters);
const somePeople = counting(people);

export const whatWorked: typeof english = {
  title: 'ما نجح',
  failed: 'تعذّر تحميل ملاحظات الآخرين.',
  noName: 'دون اسم',
  yours: (isNamed) => (isNamed ? 'ملاحظتك، باسمك' : 'ملاحظتك، دون اسمك'),
  helped: 'أفادني هذا',
  helpedBy: (count) => `استفاد ${somePeople(count)}`,
  write: 'ذكر ما نجح لديك',
  writeOf: (behaviour) => `ذكر ما نجح لديك: ${behaviour}`,
  label: 'ما فعلته، وإلى ماذا أدّى',
  hint: `الحد الأقصى: ${letters(noteLength)}، دون أسماء الآخرين. يمكن أن يقرأه كل من يستضيف اجتماعات في مؤسستك.`,
  how: 'ممّن هي',
  named: 'باسمي',
  unnamed: 'دون اسمي',
  unnamedHint:
    'لا يخبر Bookend أحدًا بأنها منك، ولا حتى فريق الاتصال المؤسسي. يمكنك حذفها ما دام اسمك في Bookend؛ فإن أُزيل بقيت ولم تعد لأحد.',
  namedHint: 'يظهر اسمك تحتها. ويمكنك حذفها في أي وقت.',
  share: 'مشاركة',
  sharing: 'جارٍ المشاركة…',
  shared: 'تمت المشاركة',
  cancel: 'إلغاء',
  remove: 'حذف',
  removeSure: 'هل تُحذف ملاحظتك؟',
  removeMore: 'تختفي لدى الجميع فورًا.',
  removeYes: 'حذف',
  removeNo: 'إبقاؤها',
  removing: 'جارٍ الحذف…',
  removed: 'تم الحذف',
  hiddenTitle: 'لم تعد ملاحظتك معروضة',
  hiddenWhy: (why) => `أخفاها فريق الاتصال المؤسسي: ${why}`,
  edit: 'ما يقول الناس إنه نجح',
  editHint: 'يقرؤها في «الأدلة» كل من يستضيف اجتماعات. يمكنك إخفاء أي منها، ويقرأ كاتبها السبب.',
  editEmpty: 'لم يكتب أحد شيئًا بعد.',
  hide: 'إخفاء',
  hideOf: (text) => `إخفاء: ${text}`,
  hideWhy: 'لماذا؟ يقرأ كاتبها هذا',
  hideNeeded: 'يُرجى ذكر السبب. يقرؤه كاتبها.',
  hideYes: 'إخفاء',
  hideNo: 'إلغاء',
  hiddenLine: (why) => `مخفية: ${why}`,
  showAgain: 'إظهار مجددًا',
};
