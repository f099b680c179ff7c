import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Acknowledgement } from '#contract/meeting/acknowledgement.ts';
import { isBlankText, visibleText } from '#contract/rules/text.ts';
import { explain } from '../../api/explain.ts';
import { bareList } from '../../ui/bare.ts';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { allCalled, called } from '#words/lines/called.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { useAcknowledgements } from './queries.ts';

export interface AcknowledgementsProps {
  series: string;
  meeting: string;
}

const most = 3;

const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  said: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function Acknowledgements({ series, meeting }: AcknowledgementsProps) {
  const { acknowledgement: words, problems } = useWords();
  const styles = useStyles();
  const { data, isPending, error, refetch } = useAcknowledgements(series, meeting);
  const all = data?.acknowledgements ?? [];
  const total = data?.total ?? 0;
  return (
    <ListState
      isPending={isPending}
      problem={error && !data ? `${words.failed} ${explain(error, problems)}` : undefined}
      onTryAgain={() => void refetch()}
      empty={all.length === 0 ? words.nobodyYet : undefined}
    >
      <List acknowledgements={all.slice(0, most)} />
      {all.length > most && (
        <Disclosure summary={words.more(total - most)}>
          <List acknowledgements={all.slice(most)} />
        </Disclosure>
      )}
      <p className={styles.small}>{words.leftOff}</p>
    </ListState>
  );
}

function List({ acknowledgements }: { acknowledgements: readonly Acknowledgement[] }) {
  const all = useWords();
  const words = all.acknowledgement;
  const format = useFormat();
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {acknowledgements.map(({ id, to, kind, what, outcome }) => (
        <li key={id} className={styles.said}>
          <span className={styles.name}>
            <Sentence text={allCalled(to, all, format)} of={to.map((one) => called(one, all))} />
          </span>
          {' · '}
          <bdi>{visibleText(what) || words.kinds[kind]}</bdi>
          {!isBlankText(outcome) && (
            <p className={styles.small}>
              <Sentence text={words.ledTo(outcome)} of={[outcome]} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
