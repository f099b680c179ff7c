import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Acknowledgement } from '#contract/meeting/acknowledgement.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { Sentence } from '../../../ui/text/Sentence.tsx';
import { allCalled, called } from '#words/lines/called.ts';
import { useFormat, useWords } from '../../../words/words.tsx';

const useStyles = makeStyles({
  root: { minWidth: 0, overflowWrap: 'anywhere' },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function Acknowledged({ said: { to, kind, what, outcome, by } }: { said: Acknowledgement }) {
  const all = useWords();
  const words = all.acknowledgement;
  const format = useFormat();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <p className={styles.name}>
        <Sentence text={allCalled(to, all, format)} of={to.map((one) => called(one, all))} />
      </p>
      {!isBlankText(what) && (
        <p className={styles.text} dir="auto">
          {what}
        </p>
      )}
      {!isBlankText(outcome) && (
        <p className={styles.quiet}>
          <Sentence text={words.ledTo(outcome)} of={[outcome]} />
        </p>
      )}
      <p className={styles.quiet}>
        <Sentence text={[words.kinds[kind], words.saidBy(called(by, all))].join(' · ')} of={[called(by, all)]} />
      </p>
    </div>
  );
}
