import type { Language } from '#contract/wire/values.ts';

/** How the reader writes days and times. A day is `2026-11-21`, a moment epoch milliseconds. */
export interface Format {
  language: Language;
  /** The reader's time zone by its IANA name; empty if the browser reports none. */
  timeZone: string;
  /** The day of a moment, in the reader's zone: `2026-11-21`. */
  dayOf: (moment: number) => string;
  /** "21 Nov", with the year where it isn't this one. */
  day: (day: string) => string;
  /** "Fri 21 Nov". */
  weekday: (day: string) => string;
  /** "Friday 21 November". */
  longDay: (day: string) => string;
  /** "10:42". */
  time: (moment: number) => string;
  /** "14 Nov". */
  date: (moment: number) => string;
  /** "Fri 10:42" within six days, otherwise "14 Nov, 10:42". */
  dateTime: (moment: number) => string;
  /** "24 min". */
  minutes: (milliseconds: number) => string;
  /** "Ada, Bo and Cai". */
  list: (names: string[]) => string;
}

export function languageOf(locale: string): Language {
  return /^de\b/i.test(locale) ? 'de' : 'en';
}

export function formatFor(locale: string): Format {
  const known = localeFor(locale);
  const inUtc = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(known, { ...options, timeZone: 'UTC' });
  const here = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(known, options);
  const dayMonth: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };

  const formats = {
    day: inUtc(dayMonth),
    dayOfYear: inUtc({ ...dayMonth, year: 'numeric' }),
    dayOfWeek: inUtc({ ...dayMonth, weekday: 'short' }),
    longDay: inUtc({ weekday: 'long', day: 'numeric', month: 'long' }),
    time: here({ hour: '2-digit', minute: '2-digit' }),
    date: here(dayMonth),
    dateOfYear: here({ ...dayMonth, year: 'numeric' }),
    weekday: here({ weekday: 'short' }),
    minutes: new Intl.NumberFormat(known, {
      style: 'unit',
      unit: 'minute',
      unitDisplay: 'short',
      maximumFractionDigits: 0,
    }),
    list: new Intl.ListFormat(known, { type: 'conjunction' }),
  };

  const date = (moment: number) => (isThisYear(moment) ? formats.date : formats.dateOfYear).format(moment);
  return {
    language: languageOf(locale),
    // Swedish writes days as ISO 8601 does.
    dayOf: (moment) => new Intl.DateTimeFormat('sv-SE').format(moment),
    timeZone: zoneOf(formats.time),
    day: (day) => withDay(day, (moment) => (isThisYear(moment) ? formats.day : formats.dayOfYear).format(moment)),
    weekday: (day) => withDay(day, (moment) => formats.dayOfWeek.format(moment)),
    longDay: (day) => withDay(day, (moment) => formats.longDay.format(moment)),
    time: (moment) => formats.time.format(moment),
    date,
    dateTime: (moment) =>
      Math.abs(moment - Date.now()) < 6 * 86_400_000
        ? `${formats.weekday.format(moment)} ${formats.time.format(moment)}`
        : `${date(moment)}, ${formats.time.format(moment)}`,
    minutes: (milliseconds) => formats.minutes.format(Math.max(0, Math.floor(milliseconds / 60_000))),
    list: (names) => formats.list.format(names),
  };
}

/** A day before its month, which no reader takes for the other: for texts whose readers' own variant isn't known. */
export const dateLocale: Record<Language, string> = { en: 'en-GB', de: 'de-DE' };

/**
 * Dates and times use the language of the texts, the Gregorian calendar and Latin digits, whatever Teams'
 * locale: a Thai year or Persian digits in an English text would be misread. Within that language the reader's
 * own variant is used: Americans read "Nov 21". Teams' locale is external input, so an invalid one must not break the panel.
 */
function localeFor(locale: string): string {
  const language = languageOf(locale);
  try {
    const own = new Intl.Locale(locale.replaceAll('_', '-'));
    const variant = own.language === language ? own.baseName : dateLocale[language];
    return new Intl.Locale(variant, { calendar: 'gregory', numberingSystem: 'latn' }).toString();
  } catch {
    return dateLocale[language];
  }
}

/** TypeScript declares it as always present, but browsers set to hide it return none. */
function zoneOf(format: Intl.DateTimeFormat): string {
  const { timeZone }: { timeZone?: string } = format.resolvedOptions();
  return timeZone ?? '';
}

function isThisYear(moment: number): boolean {
  return new Date(moment).getFullYear() === new Date().getFullYear();
}

/** A half-typed day is shown as it is. */
function withDay(day: string, format: (moment: number) => string): string {
  const moment = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(moment) ? day : format(moment);
}
