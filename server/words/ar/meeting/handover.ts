import type { section as english } from '../../en/meeting/handover.ts';
import { plural } from '../counts.ts';

export const section: typeof english = {
  handOver: 'تسليم جزء',
  what: 'ماذا',
  kinds: { item: 'بند', closing: 'الاختتام', chair: 'رئاسة الاجتماع' },
  title: 'أي بند',
  to: 'إلى',
  hint: 'ممّن في هذه الدردشة',
  chooseSomebody: 'يُرجى اختيار شخص من القائمة.',
  sure: {
    item: (name) => `سيُوجَّه الطلب إلى ${name}، ويُسلَّم البند عند الموافقة.`,
    closing: (name) =>
      `سيُوجَّه الطلب إلى ${name}. وعند الموافقة تنتقل رئاسة الاجتماع مع بدء الاختتام، ويكون الاستطلاع عن ${name}.`,
    chair: (name) => `سيُوجَّه الطلب إلى ${name}. وعند الموافقة تنتقل رئاسة الاجتماع، ويكون الاستطلاع عن ${name}.`,
  },
  ask: (name) => `إرسال الطلب إلى ${name}`,
  keep: 'إبقاؤه لديّ',
  asked: (name) => `وُجّه الطلب إلى ${name}.`,
  sentences: {
    asked: (name, what) => `طُلب من ${name} تولّي ${what}`,
    accepted: (name, what) => `موافقة من ${name} على ${what}`,
    declined: (name, what) => `اعتذار من ${name} عن ${what}`,
  },
  names: { item: (title) => `«${title}»`, closing: () => 'الاختتام', chair: () => 'رئاسة الاجتماع' },
  drop: 'استرجاع',
  dropOf: (name) => `استرجاع الطلب الموجّه إلى ${name}`,
  given: (n) =>
    plural(n, {
      zero: 'لا مهام تطويرية سلّمتها في هذه السلسلة.',
      one: 'سلّمت مهمة تطويرية واحدة في هذه السلسلة.',
      two: 'سلّمت مهمتين تطويريتين في هذه السلسلة.',
      few: `سلّمت ${n} مهام تطويرية في هذه السلسلة.`,
      other: `سلّمت ${n} مهمة تطويرية في هذه السلسلة.`,
    }),
  asks: {
    item: (name, title) => `وصلك طلب من ${name} لتولّي «${title}»`,
    closing: (name) => `وصلك طلب من ${name} لاختتام الاجتماع`,
    chair: (name) => `وصلك طلب من ${name} لتولّي رئاسة الاجتماع`,
  },
  means: {
    item: 'يرى الجميع أن البند لديك.',
    closing: 'عند بدء الاختتام تكون رئاسة الاجتماع ومشاركة الملخص لديك، ويكون الاستطلاع عنك.',
    chair: 'تكون رئاسة الاجتماع لديك منذ ذلك الحين، ويكون الاستطلاع عنك.',
  },
  accept: 'أتولّاه',
  notNow: 'ليس الآن',
  yours: {
    item: (title) => `«${title}» بقيادتك.`,
    closing: () => 'اختتام الاجتماع لديك.',
    chair: () => 'رئاسة الاجتماع لديك.',
  },
  theirs: {
    item: (name, title) => `«${title}» بقيادة ${name}.`,
    closing: (name) => `اختتام الاجتماع لدى ${name}.`,
    chair: (name) => `رئاسة الاجتماع لدى ${name}.`,
  },
  takenOn: 'تم تولّيه',
};
