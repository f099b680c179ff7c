import type { Words } from '#words/en/catalogue.ts';
import type { FirstWords } from '#words/en/first.ts';
import { isolating } from '#words/isolating.ts';
import type { LazyModule } from '../loading/lazyModule.ts';

/**
 * Reading a section of `rest` suspends the component until it has loaded. In an event handler, read only sections
 * that the component has also rendered.
 */
export function inTwoParts(first: FirstWords, rest: LazyModule<Words>, language: string): Words {
  const isFirst = (section: string | symbol): section is keyof FirstWords => Object.hasOwn(first, section);
  return new Proxy(first as Words, {
    get: (_, section: keyof Words) => isolating(isFirst(section) ? first[section] : rest.read()[section], language),
  });
}
