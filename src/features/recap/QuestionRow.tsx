import { makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { LineArea } from '../../ui/LineArea.tsx';
import { QuietButton } from '../../ui/QuietButton.tsx';
import { useWords } from '../../words/words.tsx';

export interface QuestionRowProps {
  /** Its field's id. */
  id: string;
  text: string;
  onChange: (text: string) => void;
  onRemove: () => void;
  onEnter: () => void;
  problem: string | undefined;
}

const useStyles = makeStyles({
  root: { display: 'flex', columnGap: tokens.spacingHorizontalXS, alignItems: 'flex-start' },
  text: { flexGrow: 1, minWidth: 0 },
});

/** Something that stays open after the meeting. */
export function QuestionRow({ id, text, onChange, onRemove, onEnter, problem }: QuestionRowProps) {
  const words = useWords().recap;
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.text}>
        <LineArea
          id={id}
          label={words.question}
          isLabelHidden
          placeholder={words.questionHint}
          value={text}
          onChange={onChange}
          onEnter={onEnter}
          problem={problem}
        />
      </div>
      <QuietButton
        aria-label={words.remove(text.trim() === '' ? words.unnamedQuestion : text)}
        icon={<Dismiss16Regular />}
        onClick={onRemove}
      />
    </div>
  );
}
