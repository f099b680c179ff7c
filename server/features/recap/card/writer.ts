import type { Named } from '#contract/wire/people.ts';
import { isolate } from '#contract/rules/typedText.ts';
import { isNobody } from '#contract/rules/people.ts';
import { dateLocale } from '#words/format.ts';
import { harmless, quiet, shorten, typed } from '../../../platform/delivery/card.ts';
import type { CardElement, Run } from '../../../platform/delivery/card.ts';
import { called } from '#words/called.ts';
import { serverWords } from '#words/serverWords.ts';
import type { ServerWords } from '#words/serverWords.ts';
import type { Setting } from './setting.ts';

/** How much of the recap goes on the card. */
export interface Measure {
  /** The most items per list. */
  items: number;
  /** The most characters per text. */
  letters: number;
  /** Links besides the buttons: from actions to the panel, and web addresses in typed text. */
  links: 'all' | 'addresses' | 'none';
  /** The most lines about earlier meetings. */
  leftOver: number;
  /** Gaps, and the check of an AI's text. */
  hasAsides: boolean;
  detail: Detail;
}

/** Detail of a decision: with options and trade-offs, with a short reason, or only the decision and who disagreed. */
export type Detail = 'whole' | 'short' | 'least';

/** Helpers for writing the parts of a card. */
export interface CardWriter {
  say: ServerWords;
  setting: Setting;
  measure: Measure;
  /** Text that somebody typed. */
  text: (words: string) => Run[];
  /** The same, truncated; the panel shows the full text. */
  brief: (words: string) => Run[];
  name: (person: Named) => string;
  names: (people: readonly Named[]) => string;
  owner: (named: Named | null) => string;
  /** `2026-11-21` or an ISO timestamp as "21 Nov", with the year if it isn't the meeting's. */
  day: (iso: string) => string;
  wholeDay: (iso: string) => string;
  /** The items the card has room for, and a line that counts the rest. */
  cut: <Item>(items: readonly Item[], most?: number) => { shown: Item[]; more: CardElement | null };
}

const briefLetters = 80;

/** At most this many names per line; the rest are counted. */
const mostNames = 10;

/** `year`: the year shown at the top of the card, if any. */
export function cardWriter(setting: Setting, measure: Measure, year: string | undefined): CardWriter {
  const say = serverWords[setting.language];
  const locale = dateLocale[setting.language];
  const isLinked = measure.links !== 'none';
  const dayAndMonth = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  const days = new Intl.DateTimeFormat(locale, dayAndMonth);
  const wholeDays = new Intl.DateTimeFormat(locale, { ...dayAndMonth, year: 'numeric' });
  const list = new Intl.ListFormat(locale);
  const name = (person: Named) => harmless(isolate(shorten(called(person, say), measure.letters)));
  return {
    say,
    setting,
    measure,
    text: (words) => typed(words, { letters: measure.letters, isLinked }),
    brief: (words) => typed(words, { letters: Math.min(briefLetters, measure.letters), isLinked }),
    name,
    owner: (named) => (isNobody(named) ? say.recap.noOwner : name(named)),
    names(people) {
      const most = Math.min(mostNames, measure.items);
      const left = people.length - most;
      return list.format([...people.slice(0, most).map(name), ...(left > 0 ? [say.card.others(left)] : [])]);
    },
    day: (iso) => (iso.slice(0, 4) === year ? days : wholeDays).format(new Date(iso)).replaceAll(' ', '\u00A0'),
    wholeDay: (iso) => wholeDays.format(new Date(iso)),
    cut(items, most = measure.items) {
      const left = items.length - most;
      return { shown: items.slice(0, most), more: left > 0 ? quiet([say.card.more(left)], 'Small') : null };
    },
  };
}
