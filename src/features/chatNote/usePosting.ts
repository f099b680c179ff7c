import type { Note, NoteContent } from '#contract/chatNote.ts';
import type { MeetingPath } from '../../api/call.ts';
import { explain } from '../../api/explain.ts';
import { needsAsking, useConsent } from '../../api/useConsent.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { isTaken, usePostNote } from './queries.ts';

interface Posting {
  isBusy: boolean;
  error: unknown;
  /** Why it was not posted, as a sentence. */
  problem: string | undefined;
  /** How the button reads. */
  label: string;
  /** `onSeen` is told what became of it while this is on the screen. */
  post: (content: NoteContent, onSeen: (note: Note) => void) => void;
}

/** Posts one note under its id. Pressed again after a lost answer it is the same note; after a refusal it asks for what is
 * lacking. `onTaken` is told of it also where nobody looks any more. */
export function usePosting(place: MeetingPath, id: string, onTaken?: () => void): Posting {
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
