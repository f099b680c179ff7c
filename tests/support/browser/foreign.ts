import { serverWords } from '#words/serverWords.ts';
import type { LanguageCode } from '#contract/rules/languages.ts';
import type { Window } from './journey.ts';

export const readable = { lang: [], cut: [], foreign: [] };

/** Letters in a row, so that names such as "Bookend" don't count. */
const shortest = 12;

/** English texts of ours that another language doesn't have too. */
function onlyEnglish(language: LanguageCode): string[] {
  const own = new Set(stringsIn(serverWords[language]));
  return language === 'en' ? [] : stringsIn(serverWords.en).filter((text) => text.length >= shortest && !own.has(text));
}

/** Wrong attributes or alignment of the page; elements whose text is cut and can't be read in full; English in another language. */
export async function unreadable(window: Window, language: LanguageCode, direction: 'ltr' | 'rtl') {
  const frame = await window.frame();
  return frame.evaluate(
    ({ english, right }) => {
      const page = document.documentElement;
      const isRight = page.lang === right.language && page.dir === right.direction;
      // Fluent's root has a side of its own, not `start`.
      const side = right.direction === 'rtl' ? 'left' : 'right';
      const isTurned = [...document.querySelectorAll('main')].every(
        (main) => getComputedStyle(main).textAlign !== side,
      );
      const lang = isRight && isTurned ? [] : [`${page.lang} ${page.dir}${isTurned ? '' : `, aligned ${side}`}`];
      const shown = [...document.querySelectorAll<HTMLElement>('main *, aside *')].filter((one) =>
        one.checkVisibility(),
      );
      const isCut = (one: HTMLElement) => {
        const { overflowX, textOverflow } = getComputedStyle(one);
        const hides = overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis';
        // The preview of a printed page is scaled.
        const isOurs = one.clientWidth > 1 && !one.matches('input, textarea') && !one.querySelector('iframe');
        return hides && isOurs && one.scrollWidth > one.clientWidth + 1;
      };
      const hasWhole = (one: HTMLElement) => one.closest('[title], [aria-label], [aria-expanded]') !== null;
      const cut = shown.filter((one) => isCut(one) && !hasWhole(one)).map(({ outerHTML }) => outerHTML.slice(0, 200));
      const texts = new Set(
        shown.flatMap((one) =>
          [...one.childNodes].flatMap((node) =>
            node.nodeType === Node.TEXT_NODE ? (node.textContent?.trim() ?? []) : [],
          ),
        ),
      );
      const foreign = english.filter((text) => texts.has(text));
      return { lang, cut, foreign };
    },
    { english: onlyEnglish(language), right: { language, direction } },
  );
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
