import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Decision } from '#contract/decision.ts';
import { askedOfAi } from '../../words/askedOfAi.ts';
import { QuietButton } from '../../ui/QuietButton.tsx';
import { called } from '../../words/called.ts';
import { useFormat, useWords } from '../../words/words.tsx';

export interface DecisionItemProps {
  decision: Decision;
  /** Absent where it is only read. */
  onReplace?: (() => void) | undefined;
  onGoOn?: (() => void) | undefined;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0, overflowWrap: 'anywhere' },
  text: { ...typographyStyles.body1Strong, margin: 0 },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
});

/** One decision as the meeting made it. */
export function DecisionItem({
  decision: { id, content, state, at, supersededBy },
  onReplace,
  onGoOn,
}: DecisionItemProps) {
  const all = useWords();
  const words = all.decision;
  const format = useFormat();
  const styles = useStyles();
  const name = content.statement.trim() || words.untitled;
  const isDecided = state === 'final' && content.final.trim() !== '';
  const how = [
    format.time(at),
    state === 'put_off' && content.putOffUntil
      ? words.putOffUntil(format.day(content.putOffUntil))
      : words.states[state],
    // What is proposed says how it will be decided before it is.
    state === 'proposed' && content.frame !== null && words.frames[content.frame],
    called(content.decider, all),
  ];
  const notes = [
    isDecided && content.final.trim() !== name && name,
    content.options && words.options(content.options),
    content.tradeOffs && words.tradeOffs(content.tradeOffs),
    content.isContested && content.disagreement && words.contested(content.disagreement),
    content.reason && all.recap.why(content.reason),
    ...askedOfAi(content, words.ai),
    supersededBy !== null && words.superseded,
  ];
  return (
    // What is missing in a recap leads here.
    <div className={styles.root} id={`decision-${id}`} tabIndex={-1}>
      <p className={styles.text}>{isDecided ? content.final : name}</p>
      <p className={styles.small}>{how.filter(Boolean).join(' · ')}</p>
      {notes.filter(Boolean).map((note) => (
        <p key={String(note)} className={styles.small}>
          {note}
        </p>
      ))}
      <div className={styles.actions}>
        {onGoOn && (
          <QuietButton
            aria-label={words.about(state === 'draft' ? words.goOn : words.makeFinal, name)}
            onClick={onGoOn}
          >
            {state === 'draft' ? words.goOn : words.makeFinal}
          </QuietButton>
        )}
        {onReplace && (
          <QuietButton aria-label={words.about(words.replace, name)} onClick={onReplace}>
            {words.replace}
          </QuietButton>
        )}
      </div>
    </div>
  );
}
