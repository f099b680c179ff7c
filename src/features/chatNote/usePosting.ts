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
  const asked = needsAsking(posting.error) ? posting.error : undefined;
  const asking = useConsent(asked);
  const send = (content: NoteContent, onSeen: (note: Note) => void) => {
    posting.mutate(
      { id, content, language },
      {
        onSuccess: (note) => {
          if (isTaken(note)) onSeen(note);
        },
      },
    );
  };
  const problem = () => {
    if (posting.data && !isTaken(posting.data)) return words.note.refused;
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
    post: (content, onSeen) => {
      if (isBusy) return;
      if (asked) asking.ask({ problem: asked, onGiven: () => send(content, onSeen) });
      else send(content, onSeen);
    },
  };
}
