import type { activity as english } from '../../en/person/activity.ts';

export const activity: typeof english = {
  title: 'الإعلامات في Teams',
  hint: 'تظهر في موجز نشاطك في Teams. ولا يرى اختيارك أحد سواك.',
  receives: {
    rate: 'طلبات تقييم اجتماع',
    action: 'مهام لي',
    answer: 'ردود عليّ',
  },
  sends: 'إعلام الآخرين باسمي عند المشاركة أو الرد',
  tell: 'إعلام المسؤولين في Teams',
  tellRaters: 'طلب التقييمات في Teams',
  tellWhat: 'يصل إعلام واحد منك إلى كل مسؤول عن مهمة، وكل من طُلب منه التقييم، وكل من رددت عليه. ويبقى هذا مفعّلًا.',
  telling: 'جارٍ الإرسال…',
  notifying: 'يُعلمهم Bookend الآن في Teams. يمكنك إيقاف ذلك في علامة تبويب Bookend.',
};
