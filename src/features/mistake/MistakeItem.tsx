import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Mistake } from '#contract/meeting/mistake.ts';
import { visibleText } from '#contract/rules/text.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { useWords } from '../../words/words.tsx';

export interface MistakeItemProps {
  mistake: Mistake;
  onWrite: () => void;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0, overflowWrap: 'anywhere' },
  text: { ...typographyStyles.body1, margin: 0 },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function MistakeItem({ mistake: { content }, onWrite }: MistakeItemProps) {
  const words = useWords().learning;
  const styles = useStyles();
  const [learned, change] = [visibleText(content.learned), visibleText(content.change)];
  const support = visibleText(content.support);
  return (
    <div className={styles.root}>
      {learned !== '' && (
        <p className={styles.text}>
          <Sentence text={words.learnedLine(learned)} of={[learned]} />
        </p>
      )}
      {change !== '' && (
        <p className={styles.small}>
          <Sentence text={words.changeLine(change)} of={[change]} />
        </p>
      )}
      {support !== '' && (
        <p className={styles.small}>
          <Sentence text={words.supportLine(support)} of={[support]} />
        </p>
      )}
      {learned + change + support === '' && <p className={styles.small}>{words.unwritten}</p>}
      <QuietButton onClick={onWrite}>{words.write}</QuietButton>
    </div>
  );
}
