import type { room as english } from '../../en/meeting/room.ts';
import { countingOf, minutes } from '../counts.ts';

const organizer = (name: string) => name || 'المنظِّم';
const ofMinutes = countingOf(minutes);

export const room: typeof english = {
  welcome: 'يفتتح Bookend الاجتماع بوضوح ويختتمه بالقرارات والمسؤولين والتواريخ.',
  begin: {
    fresh: 'افتتاح هذا الاجتماع',
    again: 'افتتاح اجتماع آخر اليوم',
    reopen: 'إعادة فتح هذا الاجتماع',
  },
  beginning: 'جارٍ الافتتاح…',
  notBegun: (host) => (host ? `بانتظار افتتاح الاجتماع من ${host}.` : 'لم يفتتح المضيف الاجتماع بعد.'),
  notBegunHint: 'يُرجى إبقاء هذا مفتوحًا: سيظهر الاجتماع هنا.',
  askOrganizer: (name) => `طلب الافتتاح من ${organizer(name)}`,
  askHint: (name, number) =>
    `إن لم يكن ${organizer(name)} هنا خلال ${ofMinutes(number)}، فيمكن لأي شخص آخر افتتاح الاجتماع.`,
  asked: (by, name) => `طلب من ${by} إلى ${organizer(name)}: افتتاح الاجتماع.`,
  youAsked: (name) => `طلبت من ${organizer(name)} افتتاح الاجتماع.`,
  asksYou: (by) => `إليك طلب من ${by}: افتتاح الاجتماع.`,
  openFrom: (time) => `ابتداءً من ${time} يمكن لأي شخص هنا افتتاحه.`,
  organizerHere: (name) => `Bookend مفتوح لدى ${organizer(name)}، ويمكن البدء من هناك.`,
  absent: {
    not_in_chat: () => 'منظِّم هذا الاجتماع ليس في دردشته.',
    outside: (name) => `${organizer(name)} من مؤسسة أخرى، فلا يمكن الافتتاح هنا من ذلك الحساب.`,
    not_come: (name) => `بانتظار وصول ${organizer(name)}.`,
  },
  mayStandIn: (name) => `يمكنك افتتاح الاجتماع وتولّي رئاسته. وتمكن استعادة رئاسة الاجتماع من جانب ${organizer(name)}.`,
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
  planTooMany: 'عدد المدعوين أكبر من أن يُدعوا بهذه الطريقة. تمكن إضافتهم في موعد التقويم.',
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
