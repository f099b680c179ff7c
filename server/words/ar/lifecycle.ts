import type { data as english } from '../en/lifecycle.ts';
import { counting, countingOf, meetings, plural } from './counts.ts';

const someMeetings = counting(meetings);
const ofMeetings = countingOf(meetings);

export const data: typeof english = {
  title: 'ما يُحفظ',

  copy: 'نسخ بتنسيق',
  download: 'تنزيل بتنسيق',
  kinds: { markdown: 'Markdown', json: 'JSON' },
  take: { copy: (kind) => `نسخ بتنسيق ${kind}`, download: (kind) => `تنزيل بتنسيق ${kind}` },
  copied: (n) => `تم النسخ: ${someMeetings(n)}.`,
  downloaded: 'أُرسل إلى متصفحك. إن لم يصل ملف، فإن Teams يمنعه هنا: يمكن النسخ بدلًا من ذلك.',
  byHand: 'يحجب Teams الحافظة هنا. يمكنك النسخ من هذا الحقل:',
  exportTitle: 'الاجتماعات المحفوظة في Bookend',
  exportedAt: (time) => `كما في ${time}`,
  youSuggested: (day) => `اقترحت ${day}.`,
  hostedBy: (name) => `المضيف: ${name}`,

  delete: 'حذف هذا الاجتماع',
  deleteSure: 'هل يُحذف هذا الاجتماع لدى الجميع؟ لا يمكن استعادته.',
  deleteWhat: 'يُحذف الافتتاح والقرارات والملخص والمهام. وتبقى التقييمات من دون الاجتماع: فلا يمكن لأحد إخراجها من نتيجة.',
  deleteLater: (closesAt, mayCloseAt) =>
    `ما زال تقييم هذا الاجتماع جاريًا. يمكن حذفه بعد إغلاق التقييم: في ${closesAt}، أو حين يغلقه مضيف، وهذا ممكن ابتداءً من ${mayCloseAt}. وحتى ذلك الحين يمكنك تصحيح الملخص، ويمكن لكل شخص إزالة اسمه فورًا.`,
  deleteCard: 'تبقى البطاقة في الدردشة. يمكنك حذفها هناك بنفسك.',
  deleteYes: 'حذف',
  deleteNo: 'إبقاؤه',
  deleting: 'جارٍ الحذف…',
  deleted: 'لم يعد هذا الاجتماع محفوظًا. حذفه مضيفه، أو انتهت مدته.',

  remove: 'إزالة اسمي من Bookend',
  removeSure: [
    'هل يُزال اسمك من كل اجتماعات مؤسستك؟',
    'حيث كنت المضيف أو صاحب القرار أو المسؤول، يظهر «شخص لم يعد يُذكر اسمه». لا يمكن التراجع عن ذلك، ولن يمكنك بعده قراءة نتائج اجتماعات استضفتها.',
    'يبقى الاسم حيث كتبه أحدهم في جملة، وعلى البطاقات في الدردشات. ولا يمكن العثور على التقييمات: فلا أحد يعرف أصحابها. وما كتبته دون اسمك عمّا نجح يبقى ولا يعود لأحد: إن لم يناسبك ذلك، فيلزم حذفه أولًا. وإن استضفت أو ذُكر اسمك من جديد، حُفظ اسمك من جديد.',
  ],
  removeYes: 'إزالة اسمي',
  removeNo: 'تركه',
  removing: 'جارٍ الإزالة…',
  removed: (n) => plural(n, { zero: 'لم يكن اسمك في أي اجتماع.', other: `أُزيل اسمك من ${ofMeetings(n)}.` }),
};
