import type { Words } from '#words/en/catalogue.ts';
import type { FirstWords } from '#words/en/first.ts';
import type { LazyModule } from '../loading/lazyModule.ts';

/**
 * Every text as one object, of which only the first part has to be here: reading another section suspends the component until the rest
 * has loaded. So components don't know what loads when. In an event handler, read only sections that the component has also rendered.
 */
export function inTwoParts(first: FirstWords, rest: LazyModule<Words>): Words {
  const isFirst = (section: string | symbol): section is keyof FirstWords => Object.hasOwn(first, section);
  return new Proxy(first as Words, {
    get: (_, section: keyof Words) => (isFirst(section) ? first[section] : rest.read()[section]),
  });
}
