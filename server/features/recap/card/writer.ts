import type { Named } from '#contract/wire/people.ts';
import { isolate } from '#contract/rules/typedText.ts';
import { isNobody } from '#contract/rules/people.ts';
import { locales } from '#contract/rules/languages.ts';
import { quiet, shorten, typed } from '../../../platform/delivery/card.ts';
import type { CardElement, Run } from '../../../platform/delivery/card.ts';
import { localeFor } from '#words/format.ts';
import { called } from '#words/lines/called.ts';
import { serverWords } from '#words/serverWords.ts';
import type { ServerWords } from '#words/en/server.ts';
import type { RecapCardContext } from './setting.ts';

export interface Measure {
  items: number;
  letters: number;
  links: 'all' | 'addresses' | 'none';
  leftOver: number;
  hasAsides: boolean;
  detail: Detail;
}

/**
 * `whole`: with options and trade-offs; `short`: with a short reason; `least`: only the decision and who disagreed.
 */
export type Detail = 'whole' | 'short' | 'least';

export interface CardWriter {
  say: ServerWords;
  setting: RecapCardContext;
  measure: Measure;
  text: (words: string) => Run[];
  brief: (words: string) => Run[];
  name: (person: Named) => string;
  names: (people: readonly Named[]) => string;
  owner: (named: Named | null) => string;
  /** `2026-11-21` or an ISO timestamp as "21 Nov", with the year if it isn't the meeting's. */
  day: (iso: string) => string;
  wholeDay: (iso: string) => string;
  cut: <Item>(items: readonly Item[], most?: number) => { shown: Item[]; more: CardElement | null };
}

const briefLetters = 80;

const mostNames = 10;

export function cardWriter(setting: RecapCardContext, measure: Measure, year: string | undefined): CardWriter {
  const { language } = setting;
  const say = serverWords[language];
  const locale = localeFor(locales[language]);
  const isLinked = measure.links !== 'none';
  const dayAndMonth = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  const days = new Intl.DateTimeFormat(locale, dayAndMonth);
  const wholeDays = new Intl.DateTimeFormat(locale, { ...dayAndMonth, year: 'numeric' });
  const list = new Intl.ListFormat(locale);
  const name = (person: Named) => isolate(shorten(called(person, say, setting.outside), measure.letters), language);
  return {
    say,
    setting,
    measure,
    text: (words) => typed(words, { letters: measure.letters, language, isLinked }),
    brief: (words) => typed(words, { letters: Math.min(briefLetters, measure.letters), language, isLinked }),
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
