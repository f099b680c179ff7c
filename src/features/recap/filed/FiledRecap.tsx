import { explain } from '../../../api/explain.ts';
import { ListState } from '../../../ui/lists/ListState.tsx';
import { useWords } from '../../../words/words.tsx';
import { useRecap } from '../queries.ts';
import { FiledSheet } from './FiledSheet.tsx';

export interface FiledRecapProps {
  series: string;
  meeting: string;
  marked?: string | undefined;
  accepted?: readonly string[] | undefined;
}

const nobodys: readonly string[] = [];

export function FiledRecap({ series, meeting, marked, accepted = nobodys }: FiledRecapProps) {
  const { recap: words, problems } = useWords();
  const recap = useRecap({ series, meeting });
  return (
    <ListState
      isPending={recap.isPending}
      problem={recap.isLoadingError ? explain(recap.error, problems) : undefined}
      onTryAgain={() => void recap.refetch()}
      empty={recap.data?.filed ? undefined : words.notShared}
      lines={4}
    >
      {recap.data?.filed && <FiledSheet filed={recap.data.filed} marked={marked} accepted={accepted} />}
    </ListState>
  );
}
