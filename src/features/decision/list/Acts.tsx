import { makeStyles, tokens } from '@fluentui/react-components';
import type { Decision } from '#contract/meeting/decision.ts';
import { visibleText } from '#contract/rules/text.ts';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { useWords } from '../../../words/words.tsx';
import type { DecisionEdit, DecisionAct } from '../writing.ts';

export interface ActsProps {
  acts: readonly DecisionAct[];
  decision: Pick<Decision, 'id' | 'content'>;
  onWrite: (writing: DecisionEdit) => void;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
});

export function Acts({ acts, decision: { id, content }, onWrite }: ActsProps) {
  const { decision: words } = useWords();
  const styles = useStyles();
  if (acts.length === 0) return null;
  return (
    <div className={styles.root}>
      {acts.map(({ label, begin }) => (
        <QuietButton
          key={label}
          id={`decision-${label}-${id}`}
          aria-label={words.about(words[label], visibleText(content.statement) || words.untitled)}
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
