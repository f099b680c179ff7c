import { namesIn, wordsIn } from './fileWords.ts';
import { foldHeading, foldWords } from './names.ts';

export interface Period {
  /** `2026-Q3` */
  quarter: string;
  /** 1–12; null: the whole quarter. */
  month: number | null;
}

type Groups = Partial<Record<string, string>>;

const year = '(?<year>20\\d\\d)';
const month = '(?<month>0?[1-9]|1[0-2])';

const monthForms = [
  `${year}[-/.]${month}`,
  `${month}[-/.]${year}`,
  // Excel turns a month into its first day.
  `${year}-${month}-01`,
  `0?1\\.${month}\\.${year}`,
].map((form) => new RegExp(`^${form}$`));

/** Null for anything but a quarter or a month, such as half a year. */
export function readPeriod(text: string): Period | null {
  const folded = foldWords(text);
  return readOne(folded) ?? readRange(folded);
}

function readOne(text: string): Period | null {
  for (const form of monthForms) {
    const groups: Groups | undefined = form.exec(text)?.groups;
    if (groups) return monthOf(groups['year'], groups['month']);
  }
  return readWords(text);
}

type Kind = 'year' | 'number' | 'monthName' | 'ordinal' | 'quarter' | 'month';

const twelve = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const four = [0, 1, 2, 3] as const;

const monthNames = twelve.map((at) => new Set(namesIn(({ period }) => period.months[at])));
const ordinals = four.map((at) => new Set(namesIn(({ period }) => period.ordinals[at])));
const quarters = new Set(namesIn(({ period }) => period.quarter));
const months = new Set(namesIn(({ period }) => period.month));
const around = new Set(namesIn(({ period }) => period.around));

/** Some months' names are two words. */
const longNames = wordsIn(({ period }) => period.months.flat())
  .map(foldWords)
  .filter((name) => name.includes(' '));
const token = new RegExp([...longNames, String.raw`\p{N}+`, String.raw`\p{L}+`].join('|'), 'gu');

/** "Q3 2026", "3e trimestre de 2026", "Juli 2026", "2026年7月", in any order that isn't a day. */
function readWords(text: string): Period | null {
  const said: Partial<Record<Kind, string>> = {};
  const kinds: string[] = [];
  for (const [found] of text.matchAll(token)) {
    const word = foldHeading(found);
    if (around.has(word)) continue;
    const kind = kindOf(word);
    if (!kind) return null;
    kinds.push(kind);
    said[kind] = word;
  }
  const number = said.number ?? numberIn(ordinals, said.ordinal);
  switch (kinds.toSorted().join(' ')) {
    case 'number quarter year':
    case 'ordinal quarter year':
      return /^[1-4]$/.test(String(number)) ? { quarter: `${said.year}-Q${number}`, month: null } : null;
    case 'month number year':
      return monthOf(said.year, said.number);
    case 'monthName year':
      return monthOf(said.year, numberIn(monthNames, said.monthName));
    // Excel writes "Jul 26" for a month; "26 Jul" is a day.
    case 'monthName number':
      return kinds[0] === 'monthName' && said.number?.length === 2
        ? monthOf(`20${said.number}`, numberIn(monthNames, said.monthName))
        : null;
    default:
      return null;
  }
}

function kindOf(word: string): Kind | undefined {
  if (/^20\d\d$/.test(word)) return 'year';
  if (/^\d{1,2}$/.test(word)) return 'number';
  if (quarters.has(word)) return 'quarter';
  if (months.has(word)) return 'month';
  if (numberIn(ordinals, word)) return 'ordinal';
  return numberIn(monthNames, word) ? 'monthName' : undefined;
}

/** 0: none of them. */
function numberIn(names: readonly ReadonlySet<string>[], word: string | undefined): number {
  return names.findIndex((some) => word !== undefined && some.has(word)) + 1;
}

function monthOf(inYear: string | undefined, name: number | string | undefined): Period | null {
  const number = Number(name);
  return number >= 1 && number <= 12 ? { quarter: `${inYear}-Q${Math.ceil(number / 3)}`, month: number } : null;
}

const untilWords = wordsIn(({ period }) => period.until).map(foldWords);
const range = new RegExp(
  `^(?<from>.+?) ?(?:…|\\.\\.\\.?|[–—~〜]| - | (?:${untilWords.join('|')}) ) ?(?<until>.+)$`,
  'u',
);

/** "2026-07 … 2026-09": from a quarter's first month to its last. */
function readRange(text: string): Period | null {
  const { from = '', until = '' } = range.exec(text)?.groups ?? {};
  const [first, last] = [readOne(from), readOne(until)];
  if (!first?.month || !last?.month || first.quarter !== last.quarter || last.month - first.month !== 2) return null;
  return { quarter: first.quarter, month: null };
}
