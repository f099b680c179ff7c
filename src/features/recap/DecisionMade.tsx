import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Decision } from '#contract/meeting/decision.ts';
import { questionAndAnswer } from '#contract/rules/meeting/recap/questionAndAnswer.ts';
import { TypedText } from '../../words/TypedText.tsx';
import { howDecided } from '#words/lines/howDecided.ts';
import { whyDecided } from '#words/lines/whyDecided.ts';
import { useFormat, useWords } from '../../words/words.tsx';

const useStyles = makeStyles({
  title: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
  answer: { ...typographyStyles.body1Strong },
  more: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export function DecisionMade({ decision }: { decision: Decision }) {
  const all = useWords();
  const format = useFormat();
  const styles = useStyles();
  const { content, state, supersededBy } = decision;
  const { question, answer } = questionAndAnswer(state, content);
  const how = howDecided(state, content, all, format);
  const isReplaced = supersededBy !== null;
  const below = [[...how, ...(isReplaced ? [all.recap.replaced] : [])].join(' · '), ...whyDecided(content, all)].filter(
    (line) => line !== '',
  );
  return (
    <>
      <div className={styles.title} dir="auto">
        {answer === '' ? (
          <TypedText>{question}</TypedText>
        ) : (
          <>
            {question !== '' && (
              <>
                <TypedText>{question}</TypedText>{' '}
              </>
            )}
            <bdi className={styles.answer}>
              <TypedText>{answer}</TypedText>
            </bdi>
          </>
        )}
      </div>
      {below.map((line) => (
        <div key={line} className={styles.more}>
          <TypedText>{line}</TypedText>
        </div>
      ))}
    </>
  );
}
