import { makeStyles } from '@fluentui/react-components';
import { explain } from '../../api/explain.ts';
import { bareList } from '../../ui/bare.ts';
import { ListState } from '../../ui/ListState.tsx';
import { useWords } from '../../words/words.tsx';
import { MyAction } from './MyAction.tsx';
import { useMyActions } from './queries.ts';

export interface AllMyActionsProps {
  /** The chat that they are shown in; undefined: beside all chats. */
  series: string | undefined;
}

const useStyles = makeStyles({
  list: { ...bareList, overflowWrap: 'anywhere' },
});

/** What the reader owns, of all meetings: what is due first. */
export function AllMyActions({ series }: AllMyActionsProps) {
  const { ownership: words, problems } = useWords();
  const styles = useStyles();
  const actions = useMyActions(series);
  return (
    <ListState
      isPending={actions.isPending}
      problem={actions.isLoadingError ? explain(actions.error, problems) : undefined}
      onTryAgain={() => void actions.refetch()}
      empty={actions.data?.length === 0 ? words.noneOpen : undefined}
    >
      <ul className={styles.list}>
        {actions.data?.map((action) => (
          <li key={`${action.series} ${action.id}`}>
            <MyAction action={action} isElsewhere={series !== undefined && action.series !== series} />
          </li>
        ))}
      </ul>
    </ListState>
  );
}
