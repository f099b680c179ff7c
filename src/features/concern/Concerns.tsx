import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { explain } from '../../api/explain.ts';
import { bareList } from '../../ui/bare.ts';
import { ListState } from '../../ui/lists/ListState.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { useWords } from '../../words/words.tsx';
import { useConcerns } from './queries.ts';
import { Reply } from './Reply.tsx';
import { useConcernText } from './concernText.ts';

const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface ConcernsProps {
  series: string;
  meeting: string;
  /** For former hosts, who can read what was raised to them but not answer. */
  isReadOnly?: boolean;
}

export function Concerns({ series, meeting, isReadOnly = false }: ConcernsProps) {
  const { concern: words, problems } = useWords();
  const styles = useStyles();
  const said = useConcernText();
  const { data, error, refetch } = useConcerns({ series, meeting });
  if (!error && (data?.concerns.length ?? 0) === 0) return null;
  return (
    <Section title={words.hostTitle}>
      <ListState
        isPending={false}
        problem={error && !data ? `${words.failed} ${explain(error, problems)}` : undefined}
        onTryAgain={() => void refetch()}
      >
        {!isReadOnly && <p className={styles.hint}>{words.hostHint}</p>}
        <ul className={styles.list}>
          {data?.concerns.map((concern) => (
            <li key={concern.id}>
              {isReadOnly ? (
                <>
                  <p className={styles.text} dir="auto">
                    {concern.text}
                  </p>
                  <p className={styles.hint}>
                    <Sentence text={said.about(concern)} of={said.theirs(concern)} />
                  </p>
                </>
              ) : (
                <Reply series={series} meeting={meeting} concern={concern} />
              )}
            </li>
          ))}
        </ul>
      </ListState>
    </Section>
  );
}
