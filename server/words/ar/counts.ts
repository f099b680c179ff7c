import { pluralIn } from '../plural.ts';

/** What is counted, in the forms that its number asks for; `ofTwo` follows a preposition or another noun. */
export interface Counted {
  none: string;
  one: string;
  two: string;
  ofTwo: string;
  few: string;
  many: string;
  other: string;
}

export const plural = pluralIn('ar');

export function counting({ none, one, two, few, many, other }: Counted): (n: number) => string {
  return (n) => plural(n, { zero: none, one, two, few: `${n} ${few}`, many: `${n} ${many}`, other: `${n} ${other}` });
}

/** After a preposition or another noun: "في 3 اجتماعات". */
export function countingOf({ one, ofTwo, few, many, other }: Counted): (n: number) => string {
  return (n) => plural(n, { one, two: ofTwo, few: `${n} ${few}`, many: `${n} ${many}`, other: `${n} ${other}` });
}

const ordinals = ['الأول', 'الثاني', 'الثالث', 'الرابع'];

export const quarterName = (number: number, year: number): string => `الربع ${ordinals[number - 1] ?? number} ${year}`;

export const actions: Counted = {
  none: 'لا مهام',
  one: 'مهمة واحدة',
  two: 'مهمتان',
  ofTwo: 'مهمتين',
  few: 'مهام',
  many: 'مهمة',
  other: 'مهمة',
};

export const answers: Counted = {
  none: 'لا إجابات',
  one: 'إجابة واحدة',
  two: 'إجابتان',
  ofTwo: 'إجابتين',
  few: 'إجابات',
  many: 'إجابة',
  other: 'إجابة',
};

export const behaviours: Counted = {
  none: 'لا سلوكيات',
  one: 'سلوك واحد',
  two: 'سلوكان',
  ofTwo: 'سلوكين',
  few: 'سلوكيات',
  many: 'سلوكًا',
  other: 'سلوك',
};

export const characters: Counted = {
  none: 'لا أحرف',
  one: 'حرف واحد',
  two: 'حرفان',
  ofTwo: 'حرفين',
  few: 'أحرف',
  many: 'حرفًا',
  other: 'حرف',
};

export const days: Counted = {
  none: 'لا أيام',
  one: 'يوم واحد',
  two: 'يومان',
  ofTwo: 'يومين',
  few: 'أيام',
  many: 'يومًا',
  other: 'يوم',
};

export const decisions: Counted = {
  none: 'لا قرارات',
  one: 'قرار واحد',
  two: 'قراران',
  ofTwo: 'قرارين',
  few: 'قرارات',
  many: 'قرارًا',
  other: 'قرار',
};

export const groups: Counted = {
  none: 'لا مجموعات',
  one: 'مجموعة واحدة',
  two: 'مجموعتان',
  ofTwo: 'مجموعتين',
  few: 'مجموعات',
  many: 'مجموعة',
  other: 'مجموعة',
};

export const hosts: Counted = {
  none: 'لا مضيفين',
  one: 'مضيف واحد',
  two: 'مضيفان',
  ofTwo: 'مضيفين اثنين',
  few: 'مضيفين',
  many: 'مضيفًا',
  other: 'مضيف',
};

export const lines: Counted = {
  none: 'لا أسطر',
  one: 'سطر واحد',
  two: 'سطران',
  ofTwo: 'سطرين',
  few: 'أسطر',
  many: 'سطرًا',
  other: 'سطر',
};

export const meetings: Counted = {
  none: 'لا اجتماعات',
  one: 'اجتماع واحد',
  two: 'اجتماعان',
  ofTwo: 'اجتماعين',
  few: 'اجتماعات',
  many: 'اجتماعًا',
  other: 'اجتماع',
};

export const minutes: Counted = {
  none: 'لا دقائق',
  one: 'دقيقة واحدة',
  two: 'دقيقتان',
  ofTwo: 'دقيقتين',
  few: 'دقائق',
  many: 'دقيقة',
  other: 'دقيقة',
};

export const people: Counted = {
  none: 'لا أحد',
  one: 'شخص واحد',
  two: 'شخصان',
  ofTwo: 'شخصين',
  few: 'أشخاص',
  many: 'شخصًا',
  other: 'شخص',
};

export const questions: Counted = {
  none: 'لا أسئلة',
  one: 'سؤال واحد',
  two: 'سؤالان',
  ofTwo: 'سؤالين',
  few: 'أسئلة',
  many: 'سؤالًا',
  other: 'سؤال',
};

export const results: Counted = {
  none: 'لا نتائج',
  one: 'نتيجة واحدة',
  two: 'نتيجتان',
  ofTwo: 'نتيجتين',
  few: 'نتائج',
  many: 'نتيجة',
  other: 'نتيجة',
};

export const seconds: Counted = {
  none: 'لا ثوانٍ',
  one: 'ثانية واحدة',
  two: 'ثانيتان',
  ofTwo: 'ثانيتين',
  few: 'ثوانٍ',
  many: 'ثانية',
  other: 'ثانية',
};

export const units: Counted = {
  none: 'لا وحدات',
  one: 'وحدة واحدة',
  two: 'وحدتان',
  ofTwo: 'وحدتين',
  few: 'وحدات',
  many: 'وحدة',
  other: 'وحدة',
};

export const weeks: Counted = {
  none: 'لا أسابيع',
  one: 'أسبوع واحد',
  two: 'أسبوعان',
  ofTwo: 'أسبوعين',
  few: 'أسابيع',
  many: 'أسبوعًا',
  other: 'أسبوع',
};
