import { fileLimits } from '#contract/rules/organization/insightsFiles.ts';
import type { insights as english } from '../../en/organization/insights.ts';
import { characters, counting, countingOf, groups, people, plural, units } from '../counts.ts';

const ofCharacters = countingOf(characters);
const ofGroups = countingOf(groups);
const ofPeople = countingOf(people);
const ofUnits = countingOf(units);
const somePeople = counting(people);

const rows = (number: number) =>
  plural(number, {
    one: 'صف واحد',
    two: 'صفين',
    few: `${number} صفوف`,
    many: `${number} صفًا`,
    other: `${number} صف`,
  });

const problems: (typeof english)['files']['problems'] = {
  file_too_big: (_, number) => `الملف أكبر من ${number} ميغابايت. يُرجى تقسيمه، أو حذف الأعمدة غير اللازمة.`,
  is_workbook: () => 'هذا مصنف Excel. يُرجى حفظه في Excel بتنسيق «CSV UTF-8» واختيار ذلك الملف.',
  not_text: () => 'هذا ليس ملفًا نصيًا. يُرجى اختيار ملف CSV.',
  not_utf8: () => 'تعذّر على Bookend معرفة ترميز أحرف الملف. يُرجى حفظه في Excel بتنسيق «CSV UTF-8» واختيار ذلك الملف.',
  quote_not_closed: () => 'تُفتح علامة تنصيص في هذا الصف ولا تُغلق، فلا يمكن قراءة ما بعدها.',
  header_missing: () => 'يجب أن يحتوي الصف الأول على أسماء الأعمدة.',
  no_person_column: () => 'لا عمود لمعرفات الكائنات. ينبغي أن يكون اسمه «معرف الكائن» للأشخاص أو «المجموعة» للمجموعات.',
  no_unit_column: () => 'لا عمود للوحدة. ينبغي أن يكون اسمه «الوحدة».',
  no_period_column: () => 'لا عمود للفترة. ينبغي أن يكون اسمه «الفترة».',
  no_measure_column: () => 'لا عمود للمؤشر. ينبغي أن يكون اسمه «المؤشر».',
  no_value_column: () => 'لا عمود للقيمة. ينبغي أن يكون اسمه «القيمة».',
  column_twice: (value) => `«${value}» اسم لعمود موجود بالفعل. يُرجى إبقاء أحدهما.`,
  column_unknown: (value) => `لا يعرف Bookend العمود «${value}». يُرجى إعادة تسميته أو حذفه.`,
  no_rows: () => 'لا شيء في هذا الملف سوى أسماء الأعمدة، إن وُجدت.',
  too_many_rows: (_, number) => `في الملف أكثر من ${rows(number)}. يُرجى تقسيمه، أو حذف الصفوف الفارغة.`,
  too_many_units: (_, number) => `في الملف أكثر من ${ofUnits(number)}. هل بينها عمود للأسماء أو المسميات الوظيفية؟`,
  too_many_groups: (_, number) =>
    `في الملف أكثر من ${ofGroups(number)}. يُرجى استخدام مجموعة أكبر بدلًا من عدة مجموعات صغيرة.`,
  too_many_people: (_, number) => `في الملف ومجموعاته أكثر من ${ofPeople(number)}. يُرجى الاستغناء عن بعض المجموعات.`,
  too_many_cells: (value) =>
    `«${value}» في عمود بلا اسم. إن كان جزءًا من الخلية السابقة، فيُرجى وضع تلك الخلية بين علامتي تنصيص.`,
  row_repeated: (_, number) => `مطابق للصف ${number}، الذي يُحسب مرة واحدة.`,
  unit_missing: () => 'الوحدة غير مذكورة.',
  person_missing: () => 'معرف الكائن غير مذكور.',
  person_is_address: (value) =>
    `«${value}» عنوان. لا يجوز لـ Bookend البحث عن العناوين: يُرجى استخدام معرف كائن الشخص من Entra.`,
  person_not_an_id: (value) => `«${value}» ليس معرف كائن. فالمعرف 32 رقمًا وحرفًا من a إلى f، في خمس مجموعات.`,
  person_in_two_units: (_, number) => `هذا الشخص في وحدة أخرى في الصف ${number}. يُرجى إبقاء أحدهما.`,
  person_and_group: () => 'في هذا الصف شخص ومجموعة معًا. يُرجى وضع كل منهما في صف مستقل.',
  group_not_an_id: (value) => `«${value}» ليس معرف كائن. يُرجى استخدام معرف كائن المجموعة من Entra، لا اسمها ولا عنوانها.`,
  group_unknown: () => 'لا توجد في Entra مجموعة بمعرف الكائن هذا.',
  group_hidden: () => 'لا يسمح لك Entra بقراءة من في هذه المجموعة. يُرجى ذكر أشخاصها بدلًا منها.',
  group_empty: () => 'لا يذكر Entra أحدًا في هذه المجموعة.',
  members_in_two_units: (value, number) =>
    `${somePeople(Number(value))} من هذه المجموعة في وحدة أخرى أيضًا، بسبب الصف ${number} مثلًا. ومن كان في وحدتين لا يُحسب في أي منهما.`,
  level_skipped: (_, number) => `المستوى ${number} فارغ، وهناك مستوى أدنى غير فارغ.`,
  name_too_long: (value, number) => `«${value}» أطول من ${ofCharacters(number)}.`,
  spelled_differently: (value, number) => `«${value}» مكتوب بشكل مختلف في الصف ${number}. يُرجى توحيد الكتابة.`,
  unit_unknown: (value) => `«${value}» ليست من وحداتك.`,
  unit_ambiguous: (value, number) =>
    `عدد الوحدات التي اسمها «${value}» هو ${number}. يُرجى كتابة الوحدات الأعلى أيضًا، مثل «المبيعات / الشمال».`,
  unit_too_small: (value, number) =>
    `في «${value}» ${somePeople(number)}. والحد الأدنى للوحدة ${fileLimits.fewestPeople}، حتى لا تدل القيمة على فرد منها.`,
  period_missing: () => 'الفترة غير مذكورة.',
  period_unreadable: (value) => `«${value}» ليست ربع سنة ولا شهرًا. يُرجى الكتابة هكذا مثلًا: Q3 2026 أو 2026/07.`,
  period_in_future: (value) => `«${value}» لم تأتِ بعد.`,
  measure_missing: () => 'المؤشر غير مذكور.',
  measure_unknown: (value) => `«${value}» ليس مؤشرًا يستورده Bookend: الاندماج الوظيفي، أو الأمان، أو دوران الموظفين.`,
  value_missing: () => 'القيمة غير مذكورة.',
  value_not_a_number: (value) => `«${value}» ليست عددًا.`,
  value_ambiguous: (value) => `«${value}» قد تكون ذات منازل عشرية أو أكثر من ألف. يُرجى كتابتها بمنزلتين عشريتين.`,
  value_out_of_range: (value, number) => `«${value}» أكبر من اللازم: القيم من سالب ${number} إلى ${number}.`,
  scale_differs: (value) =>
    `«${value}» لا تناسب القيم الأخرى لهذا المؤشر: إما أن تحمل كلها علامة النسبة المئوية وإما ألا تحملها أي منها.`,
  value_contradicts: (_, number) => `في الصف ${number} قيمة أخرى للوحدة والفترة والمؤشر أنفسها. يُرجى إبقاء واحدة.`,
  month_beside_quarter: (_, number) => `في الصف ${number} قيمة ربع السنة كله، وهي التي تُحسب.`,
};

export const insights: typeof english = {
  files: {
    measures: { engagement: 'الاندماج الوظيفي', safety: 'الأمان', turnover: 'دوران الموظفين' },
    problems,
    row: (row) => `الصف ${row}`,
    unitsHint:
      'ملف CSV بالعمودين «معرف الكائن» و«الوحدة»، وكذلك «الوحدة 2» و«الوحدة 3» إن كانت لوحداتك وحدات فرعية. يُذكر كل شخص مرة واحدة. ويتجاهل Bookend الأعمدة الأخرى. والوحدة التي يتغيّر اسمها أو مكانها تُعد وحدة جديدة.',
    groupsHint: `بدلًا من شخص، يمكن أن يذكر الصف مجموعة، بمعرف كائنها في العمود «المجموعة». ويشمل ذلك كل من فيها الآن، أو في مجموعة داخلها؛ أما التغييرات اللاحقة فتُحسب عند استيراد الملف مجددًا. والحد الأقصى ${ofGroups(fileLimits.groups)}، و20,000 شخص إجمالًا.`,
    objectIdHint:
      'في مركز إدارة Entra، يعطي «المستخدمون › جميع المستخدمين › تنزيل المستخدمين» ملف CSV فيه معرف كائن لكل شخص. ولا يمكن لـ Bookend البحث عن عناوين البريد الإلكتروني.',
    measuresHint: `ملف CSV بالأعمدة «الوحدة» و«الفترة» و«المؤشر» و«القيمة». المؤشرات هي الاندماج الوظيفي والأمان ودوران الموظفين. والفترات أرباع سنة، مثل Q3 2026، أو أشهر، مثل 2026/07: ويأخذ ربع السنة متوسط أشهره. ويلزم ألا يقل عدد من في الوحدة عن ${ofPeople(fileLimits.fewestPeople)}.`,
  },
};
