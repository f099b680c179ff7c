import type { Note, NoteContent } from '#contract/meeting/chatNote.ts';
import type { MeetingPath } from '../../api/call.ts';
import { explain } from '../../api/explain.ts';
import { needsAsking, useConsent } from '../../api/useConsent.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { isTaken, usePostNote } from './queries.ts';

export interface Posting {
  isBusy: boolean;
  error: unknown;
  problem: string | undefined;
  approvalLink: string | undefined;
  label: string;
  post: (content: NoteContent, onSeen: (note: Note) => void) => void;
}

/**
 * Idempotent by `id`: pressing again after a lost response posts nothing twice. `onTaken`: called even after
 * unmounting.
 */
export function usePosting(place: MeetingPath, id: string, onTaken?: (note: Note) => void): Posting {
  const words = useWords();
  const { language } = useFormat();
  const posting = usePostNote(place, onTaken);
  const consent = useConsent(needsAsking(posting.error) ? posting.error : undefined);
  const isBusy = posting.isPending || consent.isAsking;
  const problem = () => {
    if (posting.data && !isTaken(posting.data)) return words.note.refused;
    return posting.error ? consent.explain(explain(posting.error, words.problems)) : undefined;
  };
  return {
    isBusy,
    error: posting.error,
    problem: isBusy ? undefined : problem(),
    approvalLink: isBusy ? undefined : consent.approvalLink,
    label: consent.label ?? (posting.isPending ? words.note.posting : words.note.post),
    post: (content, onSeen) => {
      if (posting.isPending) return;
      consent.act(() => {
        posting.mutate(
          { id, content, language },
          {
            onSuccess: (note) => {
              if (isTaken(note)) onSeen(note);
            },
          },
        );
      });
    },
  };
}
