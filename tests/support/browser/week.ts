import { readMe } from '#contract/person/home.ts';
import { weekdayOf } from '#contract/rules/person/reflection.ts';
import type { Journey } from './journey.ts';

/** ISO 8601: 1 is Monday. */
export const weekdays = { monday: 1, tuesday: 2, wednesday: 3, thursday: 4 } as const;

/** Moves Bookend's clock ahead to the next such day in Berlin, or leaves it there. Windows notice once they open a page. */
export async function waitUntil({ sandbox, as }: Journey, weekday: keyof typeof weekdays): Promise<void> {
  const { now } = await as('ada').ask(readMe, {});
  const today = weekdayOf(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(now));
  for (let missing = (weekdays[weekday] - today + 7) % 7; missing > 0; missing--) sandbox.dayLater();
}
