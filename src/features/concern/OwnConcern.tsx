import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Concern } from '#contract/concern.ts';
import { useWords } from '../../words/words.tsx';
import { useSaid } from './said.ts';

const useStyles = makeStyles({
  root: { minWidth: 0, overflowWrap: 'anywhere' },
  text: { ...typographyStyles.body1, margin: 0 },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A concern as whoever raised it reads it: what the host did with it. */
export function OwnConcern({ concern }: { concern: Concern }) {
  const words = useWords().concern;
  const styles = useStyles();
  const { reply, text } = concern;
  const needs = useSaid().needs(concern);
  const isNew = !reply.isThanked && !reply.isAnswered;
  return (
    <div className={styles.root}>
      <p className={styles.text}>{text}</p>
      {needs !== '' && <p className={styles.small}>{needs}</p>}
      {reply.isThanked && <p className={styles.small}>{words.hostThanked}</p>}
      {reply.isAnswered && <p className={styles.text}>{words.hostAnswered(reply.answer.trim())}</p>}
      {isNew && <p className={styles.small}>{words.hostReads}</p>}
    </div>
  );
}
