import type { FrameLocator, Locator } from 'playwright-core';
import type { Frame } from '#contract/meeting/meeting.ts';
import type { LanguageCode } from '#contract/rules/languages.ts';
import { serverWords } from '#words/serverWords.ts';
import { pseudo } from '../../../src/words/pseudo.ts';
import type { Window } from './journey.ts';

type Name = string | RegExp;
export type Say = (english: Name) => Name;

export const inEnglish: Say = (english) => english;

/** A text as it is written in English, and in another language; `\uE000` and what follows stand for what a text is given. */
interface Pair {
  english: string;
  other: string;
}

const slots = ['\uE000', '\uE001', '\uE002', '\uE003'];
const slot = /[\uE000-\uE003]/u;
const slotsToSplit = /([\uE000-\uE003])/u;

/** One of each plural category in our languages. */
const counts = [0, 1, 2, 3, 5, 6, 10, 11, 12, 24, 48, 100];

/** Texts that choose by a code. */
const frames = ['host_decides', 'consensus', 'consent', 'vote', 'delegated', 'no_decision'] satisfies Frame[];
const coded = frames.flatMap((frame) => [
  [frame, slots[0]],
  [frame, undefined],
]);

/** Our texts in `language`, found by their English ones: so a walk through the screens is written once. */
export function sayIn(language: LanguageCode | 'pseudo'): Say {
  if (language === 'en') return inEnglish;
  const other = language === 'pseudo' ? pseudo(serverWords.en) : serverWords[language];
  // Guides and behaviours are the server's, which knows no pseudo-locale.
  const both = language === 'pseudo' ? [other, serverWords.en] : [other];
  const pairs = both.flatMap((one) => pairsOf(serverWords.en, one));
  return (english) => (typeof english === 'string' ? exactly(english, pairs) : matching(english, pairs));
}

function pairsOf(english: unknown, other: unknown): Pair[] {
  if (typeof english === 'string' && typeof other === 'string')
    return [{ english: english.replaceAll(/\s/gu, ' '), other }];
  if (typeof english === 'function' && typeof other === 'function')
    return [slots, ...counts.map((count) => [count, count, count]), ...coded].flatMap((given) =>
      pairOf(english, other, given),
    );
  if (typeof english !== 'object' || typeof other !== 'object' || english === null || other === null) return [];
  return Object.entries(english).flatMap(([key, one]) => pairsOf(one, Reflect.get(other, key)));
}

function pairOf(english: Function, other: Function, given: readonly unknown[]): Pair[] {
  try {
    return pairsOf(Reflect.apply(english, undefined, given), Reflect.apply(other, undefined, given));
  } catch {
    // It takes objects.
    return [];
  }
}

function exactly(english: string, pairs: readonly Pair[]): RegExp {
  return new RegExp(`^(?:${sourcesOf(english, pairs).join('|')})$`, 'u');
}

function sourcesOf(english: string, pairs: readonly Pair[]): string[] {
  const same = pairs.filter((pair) => pair.english === english).map(({ other }) => sourceOf(other));
  if (same.length > 0) return [...new Set(same)];
  const made = pairs.filter((pair) => slot.test(pair.english)).flatMap((pair) => composed(english, pair, pairs));
  return made.length > 0 ? [...new Set(made)] : [sourceOf(english)];
}

/** "Say it: Open with purpose" is one text around another. */
function composed(english: string, pair: Pair, pairs: readonly Pair[]): string[] {
  const parts = pair.english.split(slotsToSplit);
  // Without letters of its own, almost anything fits.
  if (!/\p{L}{2}|: /u.test(parts.filter((part) => !slot.test(part)).join(''))) return [];
  const names: string[] = [];
  const pattern = parts
    .map((part) => {
      if (!slot.test(part)) return sourceOf(part);
      names.push(part);
      return '(.+?)';
    })
    .join('');
  const found = new RegExp(`^${pattern}$`, 'u').exec(english);
  if (!found) return [];
  const given = new Map(names.map((name, at) => [name, `(?:${sourcesOf(found[at + 1] ?? '', pairs).join('|')})`]));
  return [sourceOf(pair.other, given)];
}

function matching(english: RegExp, pairs: readonly Pair[]): RegExp {
  const isLike = (pair: Pair) =>
    ['Xx', '7'].some((filler) => english.test(pair.english.replaceAll(new RegExp(slot, 'gu'), filler)));
  const found = pairs.filter(
    (pair) => /\p{L}{2}|=/u.test(pair.english.replaceAll(new RegExp(slot, 'gu'), '')) && isLike(pair),
  );
  // A label, whose colon isn't part of it.
  if (found.length === 0 && english.source.endsWith(': ')) {
    const label = matching(new RegExp(english.source.slice(0, -2)), pairs);
    return new RegExp(`${label.source}[\\u2066-\\u2069]*\\s?[:：]`, 'u');
  }
  if (found.length === 0) return english;
  const [start, end] = [english.source.startsWith('^') ? '^' : '', english.source.endsWith('$') ? '$' : ''];
  return new RegExp(`${start}(?:${[...new Set(found.map(({ other }) => sourceOf(other)))].join('|')})${end}`, 'u');
}

/** Isolates and kinds of spaces don't matter. */
function sourceOf(text: string, given?: ReadonlyMap<string, string>): string {
  return text
    .replaceAll(/[\u2066-\u2069]/gu, '')
    .split(slotsToSplit)
    .map((part) =>
      slot.test(part)
        ? `[\\u2066-\\u2069]*${given?.get(part) ?? '.*'}[\\u2066-\\u2069]*`
        : part.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replaceAll(/\s/gu, '\\s'),
    )
    .join('');
}

/** The same window, whose texts are found by their English ones. */
export function speaking(window: Window, say: Say): Window {
  const panel = panelIn(window.panel, say);
  return {
    ...window,
    panel,
    button: (name) => panel.getByRole('button', { name }),
    // In some languages a list has the name of its fields.
    field: (name) => panel.getByLabel(name, { exact: true }).locator('xpath=self::input|self::select|self::textarea'),
    text: (words) => panel.getByText(words),
    answer: async (question, name) => {
      await panel
        .getByRole('radiogroup', { name: question })
        .getByRole('radio', { name: say(name) })
        .check();
    },
  };
}

/** `getByText` finds a string anywhere in a text. */
function within(name: Name): Name {
  return typeof name === 'string' ? name : new RegExp(name.source.replace(/^\^\(\?:(.*)\)\$$/u, '$1'), 'u');
}

function panelIn(panel: FrameLocator, say: Say): FrameLocator {
  return new Proxy(panel, {
    get: (target, key: keyof FrameLocator) => {
      const own: unknown = Reflect.get(target, key);
      if (typeof own !== 'function') return own;
      if (key === 'getByText' || key === 'getByLabel')
        return (name: Name, how?: object): Locator =>
          Reflect.apply(own, target, [key === 'getByText' ? within(say(name)) : say(name), how]);
      if (key === 'getByRole')
        return (role: string, how: { name?: Name } = {}): Locator =>
          Reflect.apply(own, target, [role, how.name === undefined ? how : { ...how, name: say(how.name) }]);
      return own.bind(target);
    },
  });
}
