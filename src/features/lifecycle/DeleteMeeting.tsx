import { explain } from '../../api/explain.ts';
import { ConfirmButton } from '../../ui/buttons/ConfirmButton.tsx';
import { useWords } from '../../words/words.tsx';
import { useDeleteMeeting } from './queries.ts';

export interface DeleteMeetingProps {
  series: string;
  meeting: string;
  isShared: boolean;
}

export function DeleteMeeting({ series, meeting, isShared }: DeleteMeetingProps) {
  const { data: words, problems } = useWords();
  const deletion = useDeleteMeeting({ series, meeting });
  return (
    <ConfirmButton
      isSubtle
      ask={words.delete}
      sure={[words.deleteSure, words.deleteWhat, ...(isShared ? [words.deleteCard] : [])]}
      yes={words.deleteYes}
      no={words.deleteNo}
      busy={words.deleting}
      isBusy={deletion.isPending}
      problem={deletion.error ? explain(deletion.error, problems) : undefined}
      onYes={() => {
        deletion.mutate();
      }}
    />
  );
}
