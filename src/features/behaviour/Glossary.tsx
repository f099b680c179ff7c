import { useOfferedBehaviours } from '../../api/behaviours.ts';
import { explain } from '../../api/explain.ts';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { useWords } from '../../words/words.tsx';
import { BehaviourList, type BehaviourListProps } from './BehaviourList.tsx';

export function Glossary({ series, more }: { series: string } & Pick<BehaviourListProps, 'more'>) {
  const { behaviour: words, problems } = useWords();
  const behaviours = useOfferedBehaviours(series);
  return (
    <Disclosure summary={words.title}>
      <ListState
        isPending={behaviours.isPending}
        problem={behaviours.isLoadingError ? explain(behaviours.error, problems) : undefined}
        onTryAgain={() => void behaviours.refetch()}
        lines={4}
      >
        <BehaviourList behaviours={behaviours.data ?? []} more={more} />
      </ListState>
    </Disclosure>
  );
}
