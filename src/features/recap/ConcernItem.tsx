import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ConcernSummary } from '#contract/meeting/concern.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { called } from '#words/lines/called.ts';
import { useWords } from '../../words/words.tsx';

const useStyles = makeStyles({
  root: { minWidth: 0, overflowWrap: 'anywhere' },
  text: { ...typographyStyles.body1, margin: 0 },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function ConcernItem({ concern: { by, from, text, isAnswered, answer } }: { concern: ConcernSummary }) {
  const all = useWords();
  const words = all.recap;
  const styles = useStyles();
  const [whom, who] = [called(from, all), called(by, all)];
  const about = [from ? words.needs(whom) : '', by ? words.raisedBy(who) : words.unsigned].filter(Boolean);
  return (
    <div className={styles.root}>
      <p className={styles.text} dir="auto">
        {text}
      </p>
      <p className={styles.small}>
        <Sentence text={about.join(' · ')} of={[whom, who]} />
      </p>
      {isAnswered && (
        <p className={styles.small}>
          <Sentence
            text={isBlankText(answer) ? words.answeredAloud : words.answer(answer.trim())}
            of={[answer.trim()]}
          />
        </p>
      )}
    </div>
  );
}
