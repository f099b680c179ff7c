import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { explain } from '../../api/explain.ts';
import { bareList } from '../../ui/bare.ts';
import { ListState } from '../../ui/ListState.tsx';
import { PeopleChips } from '../../ui/PeopleChips.tsx';
import { useWords } from '../../words/words.tsx';
import { useAcknowledging } from './queries.ts';

export interface LatelyProps {
  series: string;
  meeting: string;
  picked: readonly string[];
  onPick: (picked: string[], isPointed: boolean) => void;
}

const useStyles = makeStyles({
  list: { ...bareList },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** What a host alone sees: who has gone unseen lately, a tap each, and how acknowledging goes. In no order of merit. */
export function Lately({ series, meeting, picked, onPick }: LatelyProps) {
  const { acknowledgement: words, problems } = useWords();
  const styles = useStyles();
  const { data, isPending, error, refetch } = useAcknowledging(series, meeting);
  return (
    <ListState
      isPending={isPending}
      problem={error && !data ? `${words.latelyFailed} ${explain(error, problems)}` : undefined}
      onTryAgain={() => void refetch()}
    >
      {data && (
        <>
          {data.unacknowledged.length === 0 ? (
            <p className={styles.small}>{words.everybody}</p>
          ) : (
            <PeopleChips
              label={words.latelyOf(data.meetings)}
              people={data.unacknowledged}
              picked={picked}
              onChange={onPick}
              find={words.find}
            />
          )}
          <p className={styles.small}>
            {words.counts(data.counts.total, data.counts.withOutcome, data.counts.byOthers, data.counts.byKind.risk)}
          </p>
          {data.newcomers.length > 0 && (
            <ul className={styles.list}>
              {data.newcomers.map(({ person: { id, name }, first }) => (
                <li key={id} className={styles.small}>
                  {first === null ? words.newcomerNotYet(name) : words.newcomer(name, first)}
                </li>
              ))}
            </ul>
          )}
          <p className={styles.small}>{words.onlyHosts}</p>
        </>
      )}
    </ListState>
  );
}
