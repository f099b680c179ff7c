import type { PulseOpen } from '#contract/lifecycle.ts';
import { explain } from '../../api/explain.ts';
import { ProblemError } from '../../api/problem.ts';
import { ConfirmButton } from '../../ui/buttons/ConfirmButton.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { useDeleteMeeting } from './queries.ts';

export interface DeleteMeetingProps {
  series: string;
  meeting: string;
  isShared: boolean;
}

export function DeleteMeeting({ series, meeting, isShared }: DeleteMeetingProps) {
  const { data: words, problems } = useWords();
  const format = useFormat();
  const deletion = useDeleteMeeting({ series, meeting });
  const why = (error: unknown) => {
    if (!(error instanceof ProblemError) || error.code !== 'pulse_open') return explain(error, problems);
    const { current: until } = error;
    if (!isPulseOpen(until)) return explain(error, problems);
    return words.deleteLater(format.dateTime(until.closesAt), format.dateTime(until.mayCloseAt));
  };
  return (
    <ConfirmButton
      isSubtle
      ask={words.delete}
      sure={[words.deleteSure, words.deleteWhat, ...(isShared ? [words.deleteCard] : [])]}
      yes={words.deleteYes}
      no={words.deleteNo}
      busy={words.deleting}
      isBusy={deletion.isPending}
      problem={deletion.error ? why(deletion.error) : undefined}
      onYes={() => {
        deletion.mutate();
      }}
    />
  );
}

/** `pulse_open` carries it in the contract's schema. */
function isPulseOpen(current: unknown): current is PulseOpen {
  return typeof current === 'object' && current !== null && 'closesAt' in current && 'mayCloseAt' in current;
}
