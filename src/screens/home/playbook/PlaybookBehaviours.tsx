import { explain } from '../../../api/explain.ts';
import { BehaviourList } from '../../../features/behaviour/BehaviourList.tsx';
import { useMyBehaviours } from '../../../features/behaviour/queries.ts';
import { EditorLayout } from '../../../ui/lists/EditorLayout.tsx';
import { ListState } from '../../../ui/lists/ListState.tsx';
import { useWords } from '../../../words/words.tsx';

export function PlaybookBehaviours() {
  const { playbook: words, problems } = useWords();
  const behaviours = useMyBehaviours();
  return (
    <EditorLayout
      list={
        <ListState
          isPending={behaviours.isPending}
          problem={behaviours.isLoadingError ? explain(behaviours.error, problems) : undefined}
          onTryAgain={() => void behaviours.refetch()}
          lines={7}
        >
          <BehaviourList behaviours={behaviours.data ?? []} />
        </ListState>
      }
      editor={undefined}
      back={words.back}
      onBack={() => {}}
    />
  );
}
