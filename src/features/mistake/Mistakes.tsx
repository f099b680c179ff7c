import { makeStyles, tokens } from '@fluentui/react-components';
import { explain } from '../../api/explain.ts';
import { bareList } from '../../ui/bare.ts';
import { ListState } from '../../ui/lists/ListState.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { useWords } from '../../words/words.tsx';
import { MistakeItem } from './MistakeItem.tsx';
import { useMistakes } from './queries.ts';

export interface MistakesProps {
  series: string;
  meeting: string;
  onWrite: (id: string) => void;
}

const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

export function Mistakes({ series, meeting, onWrite }: MistakesProps) {
  const { learning: words, problems } = useWords();
  const styles = useStyles();
  const { data = [], error, refetch } = useMistakes({ series, meeting });
  if (!error && data.length === 0) return null;
  return (
    <Section title={words.recapTitle}>
      <ListState
        isPending={false}
        problem={error && data.length === 0 ? `${words.failed} ${explain(error, problems)}` : undefined}
        onTryAgain={() => void refetch()}
      >
        <ul className={styles.list}>
          {data.map((mistake) => (
            <li key={mistake.id}>
              <MistakeItem
                mistake={mistake}
                onWrite={() => {
                  onWrite(mistake.id);
                }}
              />
            </li>
          ))}
        </ul>
      </ListState>
    </Section>
  );
}
