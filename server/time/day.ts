import { LRUCache } from 'lru-cache';

/** The calendar day at an instant, as `2026-11-21`. */
export function dayIn(timeZone: string, at: number): string {
  return dayFormat(timeZone).format(at);
}

/** Making a format costs 50 times what using it does. */
const formats = new LRUCache<string, Intl.DateTimeFormat>({ max: 500 });

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, format);
  return format;
}
