import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { explain } from '../../api/explain.ts';
import { bareList } from '../../ui/bare.ts';
import { ListState } from '../../ui/ListState.tsx';
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../../words/words.tsx';
import { useConcerns } from './queries.ts';
import { Reply } from './Reply.tsx';

const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What people raised, by name or without, while it is still time to answer. Nothing where nobody raised anything. */
export function Concerns({ series, meeting }: { series: string; meeting: string }) {
  const { concern: words, problems } = useWords();
  const styles = useStyles();
  const { data, error, refetch } = useConcerns({ series, meeting });
  if (!error && (data?.concerns.length ?? 0) === 0) return null;
  return (
    <Section title={words.hostTitle}>
      <ListState
        isPending={false}
        problem={error && !data ? `${words.failed} ${explain(error, problems)}` : undefined}
        onTryAgain={() => void refetch()}
      >
        <p className={styles.hint}>{words.hostHint}</p>
        <ul className={styles.list}>
          {data?.concerns.map((concern) => (
            <li key={concern.id}>
              <Reply series={series} meeting={meeting} concern={concern} />
            </li>
          ))}
        </ul>
      </ListState>
    </Section>
  );
}
