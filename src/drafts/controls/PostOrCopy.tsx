import { useState, type ReactNode } from 'react';
import type { NoteContent } from '#contract/meeting/chatNote.ts';
import { explain } from '../../api/explain.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { copyText } from '../../ui/text/clipboard.ts';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';

export interface Posting {
  series: string;
  meeting: string;
  /** Idempotency key: another one for another text. */
  id: string;
  /** Undefined: something is missing, and the form says what. */
  content: () => NoteContent | undefined;
  /** Even if the form has gone by then. */
  onPosted: () => void;
  /** The other ways out, beside its button. */
  children: ReactNode;
}

/** What posts a text to the chat; the screens know how. */
export type Post = (posting: Posting) => ReactNode;

interface PostOrCopyProps<Written> extends Pick<Posting, 'series' | 'meeting'> {
  form: { id: string; written: () => Written | undefined; clear: () => void };
  contentOf: (written: Written) => NoteContent;
  textOf: (written: Written) => string;
  onCopied: () => void;
  putAway: { error: unknown; mutate: (asked: void, options: { onSuccess: () => void }) => void };
  putAwayLabel: string;
  post: Post;
}

/** The ways out of a text that was drafted for a person. `form.written`: undefined if something is missing. */
export function PostOrCopy<Written>({ form, contentOf, textOf, putAway, ...rest }: PostOrCopyProps<Written>) {
  const { series, meeting, onCopied, putAwayLabel, post } = rest;
  const { note, thanks, problems } = useWords();
  const [isRefused, setRefused] = useState(false);
  const leave = () => {
    putAway.mutate(undefined, { onSuccess: form.clear });
  };
  const copy = async (written: Written) => {
    const isCopied = await copyText(textOf(written));
    setRefused(!isCopied);
    if (!isCopied) return;
    onCopied();
    leave();
  };
  return (
    <div>
      <div role="alert">
        {isRefused && <WarningText>{note.left.notCopied}</WarningText>}
        {putAway.error !== null && <WarningText>{explain(putAway.error, problems)}</WarningText>}
      </div>
      {post({
        series,
        meeting,
        id: form.id,
        content: () => {
          const written = form.written();
          return written && contentOf(written);
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
              {thanks.copy}
            </QuietButton>
            <QuietButton onClick={leave}>{putAwayLabel}</QuietButton>
          </>
        ),
      })}
    </div>
  );
}
