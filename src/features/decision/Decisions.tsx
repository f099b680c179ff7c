import { makeStyles, tokens } from '@fluentui/react-components';
import { explain } from '../../api/explain.ts';
import { bareList } from '../../ui/bare.ts';
import { ListState } from '../../ui/ListState.tsx';
import { useWords } from '../../words/words.tsx';
import { DecisionItem } from './DecisionItem.tsx';
import { useDecisions, type Writing } from './queries.ts';
import { goOn, isStanding, isUnderWay, replacement } from './writing.ts';

export interface DecisionsProps {
  series: string;
  meeting: string;
  /** Absent where they are only read. */
  onWrite?: ((writing: Writing) => void) | undefined;
}

const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

/** What the meeting has decided so far, newest first. */
export function Decisions({ series, meeting, onWrite }: DecisionsProps) {
  const { decision: words, problems } = useWords();
  const styles = useStyles();
  const { data = [], isPending, error, refetch } = useDecisions(series, meeting);
  return (
    <ListState
      isPending={isPending}
      problem={error && data.length === 0 ? `${words.failed} ${explain(error, problems)}` : undefined}
      onTryAgain={() => void refetch()}
      empty={data.length === 0 ? (onWrite ? words.empty : words.emptyForAttendee) : undefined}
    >
      <ul className={styles.list}>
        {data.toReversed().map((decision) => (
          <li key={decision.id}>
            <DecisionItem
              decision={decision}
              onGoOn={onWrite && isUnderWay(decision) ? () => onWrite(goOn(decision)) : undefined}
              onReplace={onWrite && isStanding(decision) ? () => onWrite(replacement(decision)) : undefined}
            />
          </li>
        ))}
      </ul>
    </ListState>
  );
}
