import { useEffect, useState } from 'react';
import type { GuideContent, GuideText } from '#contract/organization/guide.ts';
import type { Language } from '#contract/wire/values.ts';
import { printedGuide } from '#words/lines/printedGuide.ts';
import { useWords } from '../../words/words.tsx';
import { measureOverflow, type Overflow } from './pageFit.ts';

type Written = Pick<GuideContent, 'moment' | 'minutes'> & { text: GuideText; language: Language };

const restMs = 300;

/** Sentences such as "3 lines too many on Letter", while it is being written. */
export function usePageFit({ moment, minutes, text, language }: Written): string[] {
  const { guide: words } = useWords();
  const [overflow, setOverflow] = useState<Overflow>([]);
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(() => {
      void measureOverflow(printedGuide({ moment, minutes }, { text, language }, words)).then((measured) => {
        if (!isOver) setOverflow(measured);
      });
    }, restMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [language, minutes, moment, text, words]);
  return overflow.map(({ paper, lines }) => words.linesTooMany(lines, words.papers[paper]));
}
