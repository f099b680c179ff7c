import type { room as english } from '../../en/meeting/room.ts';
import { counting, minutes } from '../counts.ts';

const organizer = (name: string) => name || 'المنظِّم';
const someMinutes = counting(minutes);

export const room: typeof english = {
  welcome: 'يفتتح Bookend الاجتماع بوضوح ويختتمه بالقرارات والمسؤولين والتواريخ.',
  begin: {
    fresh: 'افتتاح هذا الاجتماع',
    again: 'افتتاح اجتماع آخر اليوم',
    reopen: 'إعادة فتح هذا الاجتماع',
  },
  beginning: 'جارٍ الافتتاح…',
  notBegun: (host) => (host ? `بانتظار ${host} لافتتاح الاجتماع.` : 'لم يفتتح المضيف الاجتماع بعد.'),
  notBegunHint: 'يُرجى إبقاء هذا مفتوحًا: سيظهر الاجتماع هنا.',
  askOrganizer: (name) => `طلب الافتتاح من ${organizer(name)}`,
  askHint: (name, number) =>
    `إذا انقضت ${someMinutes(number)} دون وصول ${organizer(name)}، فيمكن لأي شخص آخر افتتاح الاجتماع.`,
  asked: (by, name) => `وصل إلى ${organizer(name)} طلب من ${by} لافتتاح الاجتماع.`,
  youAsked: (name) => `طلبت من ${organizer(name)} افتتاح الاجتماع.`,
  asksYou: (by) => `وصلك طلب من ${by} لافتتاح الاجتماع.`,
  openFrom: (time) => `ابتداءً من ${time} يمكن لأي شخص هنا افتتاحه.`,
  organizerHere: (name) => `Bookend مفتوح لدى ${organizer(name)}، ويمكن البدء من هناك.`,
  absent: {
    not_in_chat: () => 'منظِّم هذا الاجتماع ليس في دردشته.',
    outside: (name) => `${organizer(name)} من مؤسسة أخرى، ولا يتاح الافتتاح هنا لذلك الحساب.`,
    not_come: (name) => `بانتظار وصول ${organizer(name)}.`,
  },
  mayStandIn: (name) =>
    `يمكنك افتتاح الاجتماع وتولّي رئاسته. ويمكن ${name ? `لـ ${name}` : 'للمنظِّم'} استعادة رئاسة الاجتماع.`,
  because: {
    not_in_chat: () => 'المنظِّم ليس في هذه الدردشة',
    outside: (name) => `${organizer(name)} من مؤسسة أخرى`,
    not_come: (name) => `غياب ${organizer(name)}`,
  },
  standsIn: (chair, why) => `رئاسة الاجتماع لدى ${chair}، والسبب: ${why}.`,
  youStandIn: (why) => `رئاسة الاجتماع لديك، والسبب: ${why}.`,
  plan: 'إضافة إلى التقويم',
  planNamed: (what) => `إضافة إلى التقويم: ${what}`,
  planFor: (day, what) => `${day}: ${what}`,
  planNext: 'اجتماع متابعة',
  planSubject: (what) => `لاتخاذ قرار: ${what}`,
  planFollowUp: (what) => `متابعة: ${what}`,
  planContent: (what) => `خُطط له بعد «${what}».`,
  planning: 'جارٍ الفتح…',
  planTooMany: 'عدد المدعوين أكبر من أن يُدعوا بهذه الطريقة. يمكن إضافتهم في موعد التقويم.',
  planFailed: 'تعذّر على Teams فتح التقويم.',
  history: 'الاجتماعات',
  noHistory: 'لا اجتماعات بعد. كل اجتماع يُحفظ هنا مع ملخصه.',
  historyFailed: 'تعذّر تحميل الاجتماعات السابقة.',
  untitled: 'لم يُكتب غرض',
  now: 'الآن',
  notShared: 'لم تتم مشاركته',
  back: 'عودة',
  pastMeeting: 'الملخص',
  ratedMeeting: 'التقييم والملخص',
};
