import type { Concern } from '#contract/meeting/concern.ts';
import { called } from '#words/lines/called.ts';
import { useWords } from '../../words/words.tsx';

export function useConcernText() {
  const all = useWords();
  const words = all.concern;
  const needs = ({ from }: Concern) => (from ? words.needs(called(from, all)) : '');
  const who = ({ by }: Concern) => (by ? called(by, all) : words.nobody);
  return {
    line: (concern: Concern) => words.line(words.raised[concern.kind](who(concern)), concern.text),
    ownLine: ({ kind, text }: Concern) => words.line(words.own[kind], text),
    about: (concern: Concern) =>
      [words.raised[concern.kind](who(concern)), needs(concern), concern.by ? '' : words.unsigned]
        .filter(Boolean)
        .join(' · '),
    needs,
    theirs: ({ text, by, from }: Concern) => [text, called(by, all), called(from, all)],
  };
}
