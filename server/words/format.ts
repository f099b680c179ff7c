import { isolate } from '#contract/rules/typedText.ts';
import { locales } from '#contract/rules/languages.ts';
import type { Language } from '#contract/wire/values.ts';

/** A day is `2026-11-21`, a moment epoch milliseconds. */
export interface Format {
  language: Language;
  /** IANA name; empty if the browser reports none. */
  timeZone: string;
  dayOf: (moment: number) => string;
  /** "21 Nov", with the year unless it is this one. */
  day: (day: string) => string;
  weekday: (day: string) => string;
  longDay: (day: string) => string;
  /** "November", of a day or a month such as `2026-11`. */
  monthName: (day: string) => string;
  time: (moment: number) => string;
  date: (moment: number) => string;
  /** "Fri 10:42" within six days, otherwise "14 Nov, 10:42". */
  dateTime: (moment: number) => string;
  minutes: (milliseconds: number) => string;
  list: (names: string[]) => string;
  /** For what people typed, in a text of this language: see `isolate`. */
  isolate: (text: string) => string;
}

export function languageOf(locale: string): Language {
  const [language = ''] = locale.toLowerCase().split('-');
  return isLanguage(language) ? language : 'en';
}

export function formatFor(locale: string): Format {
  const language = languageOf(locale);
  const formats = formatsOf(localeFor(locale));
  return {
    language,
    // The Swedish locale writes ISO 8601.
    dayOf: (moment) => new Intl.DateTimeFormat('sv-SE').format(moment),
    get timeZone() {
      return zoneOf(formats.time());
    },
    day: (day) => withDay(day, (moment) => (isThisYear(moment) ? formats.day() : formats.dayOfYear()).format(moment)),
    weekday: (day) => withDay(day, (moment) => formats.dayOfWeek().format(moment)),
    longDay: (day) => withDay(day, (moment) => formats.longDay().format(moment)),
    monthName: (day) => withDay(`${day}-01`.slice(0, 10), (moment) => formats.month().format(moment)),
    time: (moment) => formats.time().format(moment),
    date: (moment) => (isThisYear(moment) ? formats.date() : formats.dateOfYear()).format(moment),
    dateTime: (moment) => {
      if (Math.abs(moment - Date.now()) < 6 * 86_400_000) return formats.ofWeek().format(moment);
      return (isThisYear(moment) ? formats.ofYear() : formats.ofAnyYear()).format(moment);
    },
    minutes: (milliseconds) => formats.minutes().format(Math.max(0, Math.floor(milliseconds / 60_000))),
    list: (names) => formats.list().format(names.map((name) => isolate(name, language))),
    isolate: (text) => isolate(text, language),
  };
}

/** Each is made when first needed: all together take a slow processor 25 ms before the first screen. */
function formatsOf(locale: string) {
  const inUtc = (options: Intl.DateTimeFormatOptions) =>
    lazily(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }));
  const here = (options: Intl.DateTimeFormatOptions) => lazily(() => new Intl.DateTimeFormat(locale, options));
  const dayMonth: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
  const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
  return {
    day: inUtc(dayMonth),
    dayOfYear: inUtc({ ...dayMonth, year: 'numeric' }),
    dayOfWeek: inUtc({ ...dayMonth, weekday: 'short' }),
    longDay: inUtc({ weekday: 'long', day: 'numeric', month: 'long' }),
    month: inUtc({ month: 'long' }),
    time: here(clock),
    date: here(dayMonth),
    dateOfYear: here({ ...dayMonth, year: 'numeric' }),
    ofWeek: here({ weekday: 'short', ...clock }),
    ofYear: here({ ...dayMonth, ...clock }),
    ofAnyYear: here({ ...dayMonth, year: 'numeric', ...clock }),
    minutes: lazily(
      () =>
        new Intl.NumberFormat(locale, {
          style: 'unit',
          unit: 'minute',
          unitDisplay: 'short',
          maximumFractionDigits: 0,
        }),
    ),
    list: lazily(() => new Intl.ListFormat(locale, { type: 'conjunction' })),
  };
}

function lazily<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

const isLanguage = (language: string): language is Language => Object.hasOwn(locales, language);

/**
 * Uses the texts' language, the Gregorian calendar and Latin digits, whatever Teams' locale: a Thai year or Persian
 * digits in an English text would be misread. Keeps the reader's variant of that language: Americans read "Nov 21".
 * Teams' locale is external input, so an invalid one must not break the panel.
 */
export function localeFor(locale: string): string {
  const language = languageOf(locale);
  try {
    const own = new Intl.Locale(locale.replaceAll('_', '-'));
    const variant = own.language === language ? own.baseName : locales[language];
    return new Intl.Locale(variant, { calendar: 'gregory', numberingSystem: 'latn' }).toString();
  } catch {
    return locales[language];
  }
}

/** TypeScript declares it as always present, but privacy-hardened browsers return none. */
function zoneOf(format: Intl.DateTimeFormat): string {
  const { timeZone }: { timeZone?: string } = format.resolvedOptions();
  return timeZone ?? '';
}

function isThisYear(moment: number): boolean {
  return new Date(moment).getFullYear() === new Date().getFullYear();
}

function withDay(day: string, format: (moment: number) => string): string {
  const moment = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(moment) ? day : format(moment);
}
