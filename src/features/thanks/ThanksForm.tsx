import { useState } from 'react';
import type { ThanksDraft } from '#contract/person/thanks.ts';
import { isBlankText, plainLine } from '#contract/rules/text.ts';
import { called } from '#words/lines/called.ts';
import { usePerson } from '../../drafts/PersonProvider.tsx';
import { PostOrCopy, type Post } from '../../drafts/controls/PostOrCopy.tsx';
import { useUnsent } from '../../drafts/useUnsent.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { LineArea } from '../../ui/text/LineArea.tsx';
import { oneLine } from '../../ui/text/line.ts';
import { useWords } from '../../words/words.tsx';
import { usePutThanksAway } from './queries.ts';

export function ThanksForm({ draft, post }: { draft: ThanksDraft; post: Post }) {
  const all = useWords();
  const words = all.thanks;
  const form = useThanksForm(draft);
  const announce = useAnnounce();
  const { series, meeting, key, to } = draft;
  const name = called(to, all);
  return (
    <>
      <LineArea
        label={words.what}
        value={form.what}
        problem={form.problems.what}
        onChange={(what) => form.change({ what })}
      />
      <LineArea
        label={words.effect}
        hint={words.effectHint}
        value={form.effect}
        problem={form.problems.effect}
        onChange={(effect) => form.change({ effect })}
      />
      <PostOrCopy
        series={series}
        meeting={meeting}
        form={form}
        contentOf={(written) => ({ kind: 'thanks', to: [to.id], ...written })}
        textOf={({ text, outcome }) => words.message(name, text, outcome)}
        onCopied={() => announce(words.copied(name), [name])}
        putAway={usePutThanksAway(key)}
        putAwayLabel={words.putAway}
        post={post}
      />
    </>
  );
}

interface Written {
  text: string;
  outcome: string;
}

/** Kept in this browser as it is typed, until it is posted, copied or put away. */
function useThanksForm({ key, kind, what }: ThanksDraft) {
  const { thanks: words, problems } = useWords();
  const person = usePerson();
  const [isChecked, setChecked] = useState(false);
  const blank = { what: isBlankText(what) ? '' : plainLine(oneLine(words.facts[kind](what))), effect: '' };
  const { id, content, change, now, clear } = useUnsent(
    `thanks.${key}`,
    blank,
    person === undefined ? undefined : { person },
  );
  const problemOf = (text: string) => (isChecked && isBlankText(text) ? problems.fields.empty : undefined);
  return {
    id,
    ...content,
    change,
    clear,
    problems: { what: problemOf(content.what), effect: problemOf(content.effect) },
    written: (): Written | undefined => {
      setChecked(true);
      const { what: text, effect: outcome } = now();
      return isBlankText(text) || isBlankText(outcome) ? undefined : { text, outcome };
    },
  };
}
