import { makeStyles, tokens } from '@fluentui/react-components';
import { QuietButton } from '../../ui/QuietButton.tsx';
import { useWords } from '../../words/words.tsx';
import type { Writing } from './queries.ts';
import type { DecisionAct } from './writing.ts';

export interface ActsProps {
  acts: readonly DecisionAct[];
  /** What the decision is called, for a voice that reads the button alone. */
  about: string;
  onWrite: (writing: Writing) => void;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
});

/** What can be done about a decision. */
export function Acts({ acts, about, onWrite }: ActsProps) {
  const { decision: words } = useWords();
  const styles = useStyles();
  if (acts.length === 0) return null;
  return (
    <div className={styles.root}>
      {acts.map(({ label, begin }) => (
        <QuietButton
          key={label}
          aria-label={words.about(words[label], about)}
          onClick={() => {
            onWrite(begin());
          }}
        >
          {words[label]}
        </QuietButton>
      ))}
    </div>
  );
}
