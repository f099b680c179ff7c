import { useState, type ReactNode } from 'react';
import type { NoteContent } from '#contract/chatNote.ts';
import type { ThanksDraft } from '#contract/thanks.ts';
import { isBlankText, plainLine } from '#contract/rules/text.ts';
import { called } from '#words/called.ts';
import { explain } from '../../api/explain.ts';
import { usePerson } from '../../drafts/PersonProvider.tsx';
import { useUnsent } from '../../drafts/useUnsent.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { copyText } from '../../ui/text/clipboard.ts';
import { LineArea } from '../../ui/text/LineArea.tsx';
import { oneLine } from '../../ui/text/line.ts';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { usePutThanksAway } from './queries.ts';

/** Props of the button that posts the draft, which the screens give. `children`: the buttons beside it. */
export interface ThanksPosting {
  series: string;
  meeting: string;
  id: string;
  content: () => NoteContent | undefined;
  onPosted: () => void;
  children: ReactNode;
}

export type PostThanks = (posting: ThanksPosting) => ReactNode;

export function ThanksForm({ draft, post }: { draft: ThanksDraft; post: PostThanks }) {
  const all = useWords();
  const { thanks: words, problems } = all;
  const form = useThanksForm(draft);
  const putAway = usePutThanksAway();
  const announce = useAnnounce();
  const [isRefused, setRefused] = useState(false);
  const { series, meeting, key, to } = draft;
  const name = called(to, all);
  const copy = async ({ text, outcome }: Written) => {
    const isCopied = await copyText(words.message(name, text, outcome));
    setRefused(!isCopied);
    if (!isCopied) return;
    announce(words.copied(name), [name]);
    putAway.mutate(key, { onSuccess: form.clear });
  };
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
      <div>
        <div role="alert">
          {isRefused && <WarningText>{all.note.left.notCopied}</WarningText>}
          {putAway.error && <WarningText>{explain(putAway.error, problems)}</WarningText>}
        </div>
        {post({
          series,
          meeting,
          id: form.id,
          content: () => {
            const written = form.written();
            return written && { kind: 'thanks', to: [to.id], ...written };
          },
          onPosted: form.clear,
          children: (
            <>
              <QuietButton
                onClick={() => {
                  const written = form.written();
                  if (written) void copy(written);
                }}
              >
                {words.copy}
              </QuietButton>
              <QuietButton onClick={() => putAway.mutate(key, { onSuccess: form.clear })}>{words.putAway}</QuietButton>
            </>
          ),
        })}
      </div>
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
