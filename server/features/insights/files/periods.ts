export interface Period {
  /** `2026-Q3` */
  quarter: string;
  /** 1–12; null: the whole quarter. */
  month: number | null;
}

const monthNames = [
  ['jan', 'january', 'januar', 'jänner'],
  ['feb', 'february', 'februar'],
  ['mar', 'mär', 'mrz', 'march', 'märz'],
  ['apr', 'april'],
  ['may', 'mai'],
  ['jun', 'june', 'juni'],
  ['jul', 'july', 'juli'],
  ['aug', 'august'],
  ['sep', 'sept', 'september'],
  ['oct', 'okt', 'october', 'oktober'],
  ['nov', 'november'],
  ['dec', 'dez', 'december', 'dezember'],
];

type Groups = Partial<Record<string, string>>;

const year = '(?<year>20\\d\\d)';
const month = '(?<month>0?[1-9]|1[0-2])';

const quarterForms = [
  `${year}[ /-]?q(?<quarter>[1-4])`,
  `q(?<quarter>[1-4])[ /-]?${year}`,
  `(?<quarter>[1-4])\\.? ?(?:quartal|quarter|q)[ /-]?${year}`,
  `${year}[ /-]?(?<quarter>[1-4])\\.? ?(?:quartal|quarter)`,
].map(whole);

const monthForms = [
  `${year}[-/.]${month}`,
  `${month}[-/.]${year}`,
  // Excel turns a month into its first day, or into "Jul 26".
  `${year}-${month}-01`,
  `0?1\\.${month}\\.${year}`,
  `(?<name>\\p{L}+)\\.?[ -]?(?:${year}|(?<short>\\d\\d))`,
].map(whole);

const range = /^(?<from>.+?) ?(?:…|\.\.\.?|–|—| - | to | bis ) ?(?<until>.+)$/u;

function whole(form: string): RegExp {
  return new RegExp(`^${form}$`, 'iu');
}

/** Null for anything but a quarter or a month, such as half a year. */
export function readPeriod(text: string): Period | null {
  const quarter = groupsIn(text, quarterForms);
  if (quarter) return { quarter: `${quarter['year']}-Q${quarter['quarter']}`, month: null };
  return readMonth(text) ?? readRange(text);
}

function readMonth(text: string): Period | null {
  const groups = groupsIn(text, monthForms);
  const number = Number(groups?.['month'] ?? monthNamed(groups?.['name'] ?? ''));
  if (!groups || number === 0) return null;
  const inYear = groups['year'] ?? `20${groups['short']}`;
  return { quarter: `${inYear}-Q${Math.ceil(number / 3)}`, month: number };
}

/** "2026-07 … 2026-09": from a quarter's first month to its last. */
function readRange(text: string): Period | null {
  const { from = '', until = '' } = range.exec(text)?.groups ?? {};
  const [first, last] = [readMonth(from), readMonth(until)];
  if (!first?.month || !last?.month || first.quarter !== last.quarter || last.month - first.month !== 2) return null;
  return { quarter: first.quarter, month: null };
}

function monthNamed(name: string): number {
  return monthNames.findIndex((names) => names.includes(name.toLowerCase())) + 1;
}

function groupsIn(text: string, forms: readonly RegExp[]): Groups | undefined {
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    if (groups) return groups;
  }
  return undefined;
}
