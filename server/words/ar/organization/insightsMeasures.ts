import { fewestCompared } from '#contract/rules/organization/insightsMeasures.ts';
import type { insightsMeasures as english } from '../../en/organization/insightsMeasures.ts';
import { counting, countingOf, units, type Counted } from '../counts.ts';

const values: Counted = {
  none: 'لا قيم',
  one: 'قيمة واحدة',
  two: 'قيمتان',
  ofTwo: 'قيمتين',
  few: 'قيم',
  many: 'قيمة',
  other: 'قيمة',
};

const comparisons: Counted = {
  none: 'لا مقارنات',
  one: 'مقارنة واحدة',
  two: 'مقارنتان',
  ofTwo: 'مقارنتين',
  few: 'مقارنات',
  many: 'مقارنة',
  other: 'مقارنة',
};

const someUnits = counting(units);
const ofUnits = countingOf(units);
const someValues = counting(values);

function fixed(number: number, digits: number): string {
  const places = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat('ar', { ...places, numberingSystem: 'latn' }).format(number);
}

const decimal = (number: number) => fixed(number, 2);

export const insightsMeasures: typeof english = {
  title: 'المؤشرات',
  associations: 'ما يقترن معًا',
  meaning:
    'تُقارَن الوحدات لا الأشخاص: فما يقترن عبر الوحدات لا يلزم أن يقترن لدى أي شخص فيها. وليس أحدهما بالضرورة سببًا للآخر.',
  declared: 'مقرر مسبقًا: يُقارَن كل مؤشر بكل سلوك في ربع السنة نفسه وفي الربع السابق، وتُدرَج كل مقارنة.',
  nothing: 'لا شيء للمقارنة بعد. تأتي المؤشرات من ملف.',
  file: 'الملف',
  computing: 'جارٍ المقارنة… قد يستغرق ذلك دقيقة.',
  outOfReach: 'ليست لدى Bookend أرقام لمقارنتها بأرباع السنة في هذا الملف.',
  comparisons: counting(comparisons),
  grades: {
    goes_together: 'يقترن هنا',
    may_go_together: 'ربما يقترن',
    no_signal: 'لا إشارة',
  },
  gradeCounts: {
    goes_together: (number) => `يقترن هنا: ${number}`,
    may_go_together: (number) => `ربما يقترن: ${number}`,
    no_signal: (number) => `لا إشارة: ${number}`,
  },
  notCompared: (number) => `لم يُقارَن: ${number}`,
  group: (measure, quarter) => `${measure}، ${quarter}`,
  sameQuarter: 'سلوكيات ربع السنة نفسه',
  quarterBefore: (quarter) => `سلوكيات الربع السابق، ${quarter}`,
  notYet: (quarter) => `يتبع بعد انتهاء ${quarter}.`,
  leftOut: 'مستبعَد: يقع في فترة تغيّر.',
  tooFew: (number) => `المتاح للمقارنة ${someUnits(number)} فقط، والمطلوب ${fewestCompared}`,
  noVariation: 'متساوٍ في كل مكان، فلا شيء للمقارنة',
  restsOnOne: 'يعتمد على وحدة واحدة',
  basis: (number, level) => `${someUnits(number)} من المستوى ${level}`,
  rho: (rho) => `ρ ${decimal(rho)}`,
  interval: (from, to) => `من ${decimal(from)} إلى ${decimal(to)}`,
  p: (p) => (p < 0.001 ? 'p < 0.001' : `p ${fixed(p, 3)}`),
  columns: {
    behaviour: 'السلوك',
    grade: 'الدرجة',
    interval: 'ρ ونطاقه (95%)',
    p: 'p',
    units: 'الوحدات',
    hosts: 'المضيفون',
  },
  barHint:
    'يمتد كل شريط من سالب 1 (ترتيب معكوس) إلى 1 (الترتيب نفسه): النقطة هي ρ، والخط هو النطاق الذي يقع فيه على الأرجح.',
  howCompared: 'كيف تجري المقارنة؟',
  rules: [
    'لا يُقارَن إلا ما تعرضه النظرة العامة: نسب وحدات من مستوى واحد، مفعّلة وكبيرة بما يكفي. ولا يُقارَن حد مثل «8% على الأكثر».',
    `يلزم للمقارنة ${ofUnits(fewestCompared)}. فإن قلّت عن ذلك، رتّبتها المصادفة وحدها أي ترتيب تقريبًا.`,
    'يبيّن معامل سبيرمان ρ مدى تشابه ترتيبين للوحدات: 1 هو الترتيب نفسه، و0 لا ترتيب مشتركًا، وسالب 1 هو الترتيب المعكوس. وكلما زاد عدد المضيفين في الوحدة زاد وزنها، على ألا يتجاوز 25%.',
    'تبيّن p كم مرة كانت المصادفة وحدها ستُظهر هذا القدر على الأقل. ومع كثرة المقارنات يبدو بعضها قويًا بالمصادفة، لذلك تعتمد الدرجات على p معدّلة على جميع مقارنات الملف (Benjamini–Hochberg): حتى 0.10 «ربما يقترن»؛ وحتى 0.05، مع وقوع 0 خارج نطاق ρ، «يقترن هنا». ويعرض الجدول p قبل هذا التعديل.',
    'يجب أن تصمد الدرجة أيضًا عند استبعاد أي وحدة؛ وإلا حُسبت الدرجة الأدنى. وتعني «يعتمد على وحدة واحدة» أنه لا يبقى شيء من دونها.',
  ],
  fileTitle: 'ملف المؤشرات',
  files: 'الملفات',
  noFiles: 'لا ملف بعد.',
  taken: 'تم الاستيراد.',
  sums: (count, number, measures) => `${someValues(count)} من ${ofUnits(number)}: ${measures}`,
  values: someValues,
  added: (number) => `جديد: ${number}`,
  changed: (number) => `معدّل: ${number}`,
  off: (number) =>
    number === 1
      ? 'قيمة واحدة لوحدة غير مفعّلة. تُحسب عند تفعيل الوحدة.'
      : `${someValues(number)} لوحدات غير مفعّلة. تُحسب عند تفعيل الوحدات.`,
  unchanged: 'هذه القيم موجودة بالفعل.',
  changedMeanwhile: 'تغيّرت الوحدات أو الملفات في هذه الأثناء. هذا ما سيفعله الملف الآن.',
  remove: (name) => `إزالة «${name}»`,
  removing: 'جارٍ الإزالة…',
  sure: (name) => `هل يُزال «${name}» وكل ما حُسب منه؟`,
  restored: 'إن كانت في ملف أسبق قيمة أيضًا، عادت تلك القيمة إلى الحساب.',
  surePeriod: (label) => `هل تُزال «${label}»؟ ستتصل الاتجاهات من جديد.`,
  yes: 'إزالة',
  no: 'إبقاء',
  periods: 'فترات التغيّر',
  periodsHint:
    'لتمييز أرباع السنة التي تغيّر فيها الكثير دفعة واحدة، مثل إعادة الهيكلة. وهي تفصل الاتجاهات، ويمكنك استبعادها من المقارنات.',
  addPeriod: 'إضافة فترة تغيّر',
  editPeriod: (label) => `تحرير «${label}»`,
  edit: 'تحرير',
  label: 'ما الذي تغيّر؟',
  from: 'من',
  until: 'إلى',
  range: (from, until) => (from === until ? from : `من ${from} إلى ${until}`),
  leaveOut: 'استبعادها من المقارنات',
  leaveOutNamed: (label) => `استبعاد «${label}» من المقارنات`,
  labelMissing: 'يُرجى ذكر ما تغيّر في بضع كلمات.',
  save: 'حفظ',
  saving: 'جارٍ الحفظ…',
  cancel: 'إلغاء',
  periodChanged: (label, range) =>
    `تغيّرت في نافذة أخرى في هذه الأثناء: «${label}»، ${range}. تغييراتك ما زالت هنا؛ وللاحتفاظ بها يلزم الحفظ مجددًا.`,
  periodGone: 'أُزيلت في نافذة أخرى في هذه الأثناء. لاستعادتها يلزم الحفظ مجددًا.',
  splits: (label, range) => `${label}، ${range}: لا يتصل الاتجاه قبلها بالاتجاه بعدها.`,
  inPeriod: (quarter, label) => `${quarter} (${label})`,
};
