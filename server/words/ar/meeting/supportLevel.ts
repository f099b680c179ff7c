import type { support as english } from '../../en/meeting/supportLevel.ts';

export const support: typeof english = {
  levels: { close: 'لصيق', regular: 'منتظم', light: 'خفيف', free: 'حر' },
  level: (name, work) => `دعم ${name} في «${work}»`,
  nameWork: 'يُرجى ذكر نوع العمل لحفظ مستوى الدعم له.',
  review: 'النظر فيه مجددًا في',
  reviewSubject: (work) => `النظر مجددًا في الدعم في «${work}»`,
  mine: (work, level) => `الدعم في «${work}»: ${level}.`,
  mineUntil: (work, level, day) => `الدعم في «${work}»: ${level}، ويُنظر فيه مجددًا في ${day}.`,
  reviews: 'أحان وقت مساحة أكبر؟',
  proposed: (name, work, from, to) => `${name}، «${work}»: من دعم ${from} إلى دعم ${to}.`,
  proposedMine: (work, from, to) => `«${work}»: من دعم ${from} إلى دعم ${to}.`,
  agree: 'موافقة',
  agreeNamed: (what) => `موافقة: ${what}`,
  youAgreed: 'تمت موافقتك. بانتظار رد الطرف الآخر.',
  otherAgreed: 'الطرف الآخر موافق.',
};
