import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { PrimaryBar } from '../../../ui/buttons/PrimaryBar.tsx';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { useWords } from '../../../words/words.tsx';
import type { StateCounts } from './useLogDecisions.ts';

export interface PastedDecisionsProps {
  states: StateCounts;
  problem: string | undefined;
  onUndo: () => void;
  onDone: () => void;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, rowGap: tokens.spacingVerticalM },
  text: { ...typographyStyles.body1, margin: 0 },
  fill: { flexGrow: 1 },
});

export function PastedDecisions({ states, problem, onUndo, onDone }: PastedDecisionsProps) {
  const { decision: words, recap } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <output className={styles.text}>
        {recap.made({ decisions: states, actions: 0, questions: 0 })} {words.pastedHint}
      </output>
      <div className={styles.fill} />
      <PrimaryBar label={words.done} isBusy={false} problem={problem} onPress={onDone}>
        <div>
          <QuietButton onClick={onUndo}>{recap.undo}</QuietButton>
        </div>
      </PrimaryBar>
    </div>
  );
}
