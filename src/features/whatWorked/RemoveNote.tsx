import type { WhatWorked } from '#contract/organization/whatWorked.ts';
import { explain } from '../../api/explain.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { ConfirmButton } from '../../ui/buttons/ConfirmButton.tsx';
import { useWords } from '../../words/words.tsx';
import { useRemoveNote } from './queries.ts';

export function RemoveNote({ note }: { note: Pick<WhatWorked, 'id'> }) {
  const { whatWorked: words, problems } = useWords();
  const announce = useAnnounce();
  const { mutateAsync, isPending, error } = useRemoveNote();
  return (
    <ConfirmButton
      ask={words.remove}
      isSubtle
      sure={[words.removeSure, words.removeMore]}
      yes={words.removeYes}
      no={words.removeNo}
      busy={words.removing}
      isBusy={isPending}
      problem={error ? explain(error, problems) : undefined}
      onYes={() => {
        // A callback of `mutate` is dropped when the note disappears.
        if (!isPending)
          mutateAsync(note.id).then(
            () => {
              announce(words.removed);
            },
            () => undefined,
          );
      }}
    />
  );
}
