import { makeStyles, tokens } from '@fluentui/react-components';
import { stateAtOpening } from '#contract/rules/person/commitment.ts';
import { bareList } from '../../ui/bare.ts';
import { Section } from '../../ui/lists/Section.tsx';
import { useWords } from '../../words/words.tsx';
import { LookBack } from './LookBack.tsx';
import { useCommitments } from './queries.ts';

const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

/** The author's own commitments that come back at the opening of their series. */
export function useCommitmentsBack(opening: { series: string; startedAt: number }) {
  const { data = [] } = useCommitments();
  return data.flatMap((commitment) => {
    const state = stateAtOpening(commitment, opening);
    return state ? [{ commitment, state }] : [];
  });
}

export function CommitmentsBack(opening: { series: string; startedAt: number }) {
  const words = useWords().commitment;
  const styles = useStyles();
  const back = useCommitmentsBack(opening);
  if (back.length === 0) return null;
  return (
    <Section title={words.back}>
      <ul className={styles.list}>
        {back.map(({ commitment, state }) => (
          <li key={commitment.id}>
            <LookBack commitment={commitment} isAnswered={state === 'answered'} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
