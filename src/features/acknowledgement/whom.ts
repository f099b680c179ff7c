import type { Person } from '#contract/people.ts';
import { called } from '../../words/called.ts';
import { useFormat, useWords } from '../../words/words.tsx';

/** How those are called who were acknowledged: nobody in particular is the whole team. */
export function useWhom() {
  const all = useWords();
  const { acknowledgement: words } = all;
  const format = useFormat();
  const names = (to: readonly Person[]) => to.map((person) => called(person, all));
  return {
    /** Everybody by name. */
    full: (to: readonly Person[]) => (to.length === 0 ? words.wholeTeam : format.list(names(to))),
    /** For the beginning of a line. */
    short: (to: readonly Person[]) => {
      const [first = words.wholeTeam, ...others] = names(to);
      return others.length === 0 ? first : words.andMore(first, others.length);
    },
  };
}
