import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Decision } from '#contract/decision.ts';
import { askedOfAi } from '../../words/askedOfAi.ts';
import { called } from '../../words/called.ts';
import { useFormat, useWords } from '../../words/words.tsx';

const useStyles = makeStyles({
  final: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
  more: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** A decision as it is read later: the sentence, whose it was, and why. */
export function DecisionMade({ decision }: { decision: Decision }) {
  const all = useWords();
  const words = all.recap;
  const format = useFormat();
  const styles = useStyles();
  const { content, state, supersededBy } = decision;
  const { final, statement, frame, decider, reason, isContested, disagreement, putOffUntil } = content;
  const how = () => {
    if (state === 'proposed' || state === 'draft') return words.proposed;
    if (state === 'withdrawn') return words.withdrawn;
    if (state === 'put_off') return putOffUntil ? words.putOff(format.day(putOffUntil)) : words.putOffOpen;
    return words.decidedBy[frame ?? 'not_stated'](called(decider, all));
  };
  const said = [how(), supersededBy !== null && words.replaced, isContested && words.contested];
  const line = said.filter((part) => part !== false && part !== '').join(' · ');
  return (
    <>
      <div className={styles.final}>{state === 'final' && final !== '' ? final : statement}</div>
      {line !== '' && <div className={styles.more}>{line}</div>}
      {disagreement !== '' && <div className={styles.more}>{all.decision.contested(disagreement)}</div>}
      {reason !== '' && <div className={styles.more}>{words.why(reason)}</div>}
      {askedOfAi(content, all.decision.ai).map((asked) => (
        <div key={asked} className={styles.more}>
          {asked}
        </div>
      ))}
    </>
  );
}
