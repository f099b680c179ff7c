import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Person } from '#contract/wire/people.ts';
import { explain } from '../../api/explain.ts';
import { usePeopleWithMail } from '../../api/people.ts';
import { bareList } from '../../ui/bare.ts';
import { ListState } from '../../ui/lists/ListState.tsx';
import { PeopleChips } from '../../ui/people/PeopleChips.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { called } from '#words/lines/called.ts';
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

const nobody: readonly Person[] = [];

/** Host only. Not ordered by merit. */
export function Lately({ series, meeting, picked, onPick }: LatelyProps) {
  const { acknowledgement: words, problems } = useWords();
  const styles = useStyles();
  const { data, isPending, error, refetch } = useAcknowledging(series, meeting);
  const unacknowledged = usePeopleWithMail(series, data?.unacknowledged ?? nobody);
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
              people={unacknowledged}
              picked={picked}
              onChange={onPick}
              find={words.find}
            />
          )}
          {data.counts.total > 0 && (
            <p className={styles.small}>
              {words.counts(data.counts.total, data.counts.withOutcome, data.counts.byOthers, data.counts.byKind.risk)}
            </p>
          )}
          {data.newcomers.length > 0 && (
            <ul className={styles.list}>
              {data.newcomers.map(({ person, first }) => (
                <li key={person.id} className={styles.small}>
                  <Newcomer person={person} first={first} />
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

function Newcomer({ person, first }: { person: Person; first: number | null }) {
  const all = useWords();
  const words = all.acknowledgement;
  const name = called(person, all);
  return <Sentence text={first === null ? words.newcomerNotYet(name) : words.newcomer(name, first)} of={[name]} />;
}
