import type { extraQuestion as english } from '../../en/meeting/extraQuestion.ts';

export const extraQuestion: typeof english = {
  label: 'سؤال إضافي',
  none: 'بلا سؤال',
  groups: { recognition: 'التقدير', fairness: 'الإنصاف' },
  asks: (question) => `«${question}» يُطرح في كل تقييم لهذه السلسلة إلى أن يُغيَّر.`,
  stale: 'غيّر مضيف آخر هذا للتو. المعروض هو الاختيار الجديد.',
};
