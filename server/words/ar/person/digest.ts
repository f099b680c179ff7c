import type { digest as english } from '../../en/person/digest.ts';
import { characters, counting, lines } from '../counts.ts';

const someLines = counting(lines);
const letters = counting(characters);

export const digest: typeof english = {
  title: (month) => `شكرك عن شهر ${month}`,
  hint: 'مما رأته دردشاتك بالفعل. يمكنك صياغته بأسلوبك، ثم نشره أو نسخه.',
  series: 'لأي دردشة',
  text: 'عشرة أسطر على الأكثر',
  tooMany: (number, most) => `${someLines(number)}. الحد الأقصى: ${most}.`,
  tooLong: (line, most) => `السطر ${line} أطول من اللازم. الحد الأقصى: ${letters(most)}.`,
  copied: 'تم النسخ.',
  putAway: 'ليس هذا الشهر',
  opening: (month) => `شكرًا لكم على شهر ${month}.`,
  learned: (text) => `ما تعلّمناه: ${text}`,
  changed: (text) => `قلتم لنا، وهذا ما تغيّر: ${text}`,
};
