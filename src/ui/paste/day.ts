const dayMs = 86_400_000;

/** A date without a year up to this many days past counts as overdue, not as next year's. */
const lateDays = 60;

interface Found {
  day: string;
  before: string;
}

/**
 * Reads 2026-12-12, 12.12.2026, 12.12., 12 Dec, Dec 12, 12 de diciembre and 12月12日, in English or the panel's language. Undefined: none, or
 * ambiguous (03/04/2027).
 */
export function dayAtEnd(text: string, today: string, language: string): Found | undefined {
  const months = monthNames(language);
  const month = `(?<name>${[...months.keys()].map(escaped).join('|')})\\.?`;
  const year = String.raw`(?:,?\s*(?<year>\d{4}|(?<=[./])\d{2}))?`;
  const apart = String.raw`(?<![\p{L}\p{N}./-])`;
  const shapes = [
    String.raw`(?<year>\d{4})-(?<month>\d{1,2})-(?<date>\d{1,2})`,
    String.raw`(?<date>\d{1,2})\.\s?(?<month>\d{1,2})\.${year}`,
    String.raw`(?<one>\d{1,2})/(?<two>\d{1,2})/(?<year>\d{4})`,
    String.raw`(?<date>\d{1,2})(?:\.|st|nd|rd|th|er)?\s+(?:de\s+)?${month}(?:\s+de(?=\s+\d))?${year}`,
    String.raw`${month}\s+(?<date>\d{1,2})(?:st|nd|rd|th)?${year}`,
  ];
  // Japanese puts no space before a date.
  const everyShape = [
    ...shapes.map((shape) => `${apart}${shape}$`),
    String.raw`(?<!\d)(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<date>\d{1,2})日(?:まで(?:に)?)?$`,
  ];
  for (const shape of everyShape) {
    const match = new RegExp(shape, 'iu').exec(text);
    const day = match?.groups && dayOf(match.groups, months, today);
    if (match && day) return { day, before: text.slice(0, match.index) };
  }
  return undefined;
}

function dayOf(
  { year, month, date, one, two, name }: Partial<Record<string, string>>,
  months: ReadonlyMap<string, number>,
  today: string,
): string | undefined {
  if (one !== undefined && two !== undefined) return inYear(year, ...slashed(Number(one), Number(two)), today);
  const number = name === undefined ? Number(month) : (months.get(name.toLowerCase()) ?? 0);
  return inYear(year, number, Number(date), today);
}

/** Month and day; 0: ambiguous. */
function slashed(one: number, two: number): [number, number] {
  if (one > 12 || one === two) return [two, one];
  return two > 12 ? [one, two] : [0, 0];
}

function inYear(year: string | undefined, month: number, date: number, today: string): string | undefined {
  const thisYear = Number(today.slice(0, 4));
  const given = year?.length === 2 ? 2000 + Number(year) : Number(year ?? thisYear);
  const day = realDay(given, month, date);
  const isLongAgo = day !== undefined && Date.parse(day) < Date.parse(today) - lateDays * dayMs;
  return year === undefined && isLongAgo ? realDay(thisYear + 1, month, date) : day;
}

function realDay(year: number, month: number, date: number): string | undefined {
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const at = Date.parse(day);
  // Date.parse reads 31 February as 3 March.
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day ? undefined : day;
}

const known = new Map<string, ReadonlyMap<string, number>>();

/** Cached, because creating 48 formats for each line takes longer than everything else. */
function monthNames(language: string): ReadonlyMap<string, number> {
  const names = known.get(language) ?? namesOfMonths(language);
  known.set(language, names);
  return names;
}

function namesOfMonths(language: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const locale of ['en', language])
    for (const month of ['long', 'short'] as const)
      for (let number = 1; number <= 12; number++) {
        const name = new Intl.DateTimeFormat(locale, { month, day: 'numeric', timeZone: 'UTC' })
          .formatToParts(new Date(Date.UTC(2026, number - 1, 1)))
          .find(({ type }) => type === 'month')?.value;
        if (name) names.set(name.replace(/\.$/, '').toLowerCase(), number);
      }
  return names;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
