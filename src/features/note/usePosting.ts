import { useState } from 'react';
import type { NoteContent } from '#contract/note.ts';
import { explain } from '../../api/explain.ts';
import { needsAsking, useAsking } from '../../api/useAsking.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { usePostNote } from './queries.ts';

interface Posting {
  isBusy: boolean;
  error: unknown;
  /** Why it was not posted, as a sentence. */
  problem: string | undefined;
  /** How the button reads. */
  label: string;
  post: (content: NoteContent, onPosted: () => void) => void;
}

/** Posts one note, under the `known` id if there is one. Pressed again after a lost answer it is the same note; after a refusal it asks for what is lacking. */
export function usePosting(place: { series: string; meeting: string }, known?: string): Posting {
  const words = useWords();
  const { language } = useFormat();
  const posting = usePostNote(place);
  const [id, setId] = useState<string>(() => known ?? crypto.randomUUID());
  const asked = needsAsking(posting.error) ? posting.error : undefined;
  const asking = useAsking(asked);
  const send = (content: NoteContent, onPosted: () => void) => {
    posting.mutate(
      { id, content, language },
      {
        onSuccess: () => {
          if (known === undefined) setId(crypto.randomUUID());
          onPosted();
        },
      },
    );
  };
  const problem = () => {
    if (posting.error === null) return undefined;
    if (asking.state === 'refused') return `${words.problems.refused} ${explain(posting.error, words.problems)}`;
    return asking.state === 'failed' ? words.panel.start.signed_out : explain(posting.error, words.problems);
  };
  const label = () => {
    if (asking.state === 'busy') return words.problems.allowing;
    if (asked) return asked.claims === undefined ? words.problems.allow : words.problems.confirmNow;
    return posting.isPending ? words.note.posting : words.note.post;
  };
  const isBusy = posting.isPending || asking.state === 'busy';
  return {
    isBusy,
    error: posting.error,
    problem: isBusy ? undefined : problem(),
    label: label(),
    post: (content, onPosted) => {
      if (isBusy) return;
      if (asked) asking.ask({ problem: asked, onGiven: () => send(content, onPosted) });
      else send(content, onPosted);
    },
  };
}
