import { textOf, type Conflict } from '../../../drafts/merge.ts';
import { ConflictNote } from '../../../ui/forms/ConflictNote.tsx';
import { useFormat } from '../../../words/words.tsx';

export interface ConflictsProps {
  conflicts: Conflict[];
  /** Whose: `actions.<id>`. */
  of: string;
  onSettle: (path: string, choice: 'mine' | 'theirs') => void;
}

/** What another window wrote over the same row. */
export function Conflicts({ conflicts, of, onSettle }: ConflictsProps) {
  const format = useFormat();
  return conflicts
    .filter(({ path }) => path === of || path.startsWith(`${of}.`))
    .map(({ path, theirs }) => (
      <ConflictNote
        key={path}
        theirs={
          /\.due$|^questionsUntil$/.test(path) && typeof theirs === 'string' ? format.day(theirs) : textOf(theirs)
        }
        onUseTheirs={() => {
          onSettle(path, 'theirs');
        }}
        onKeepMine={() => {
          onSettle(path, 'mine');
        }}
      />
    ));
}
