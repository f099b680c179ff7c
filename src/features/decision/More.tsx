import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { touch, touchSize } from '../../ui/touch.ts';
import { useWords } from '../../words/words.tsx';
import { type DecisionText, Line, Somebody } from './fields.tsx';
import { Motion } from './Motion.tsx';

const useStyles = makeStyles({
  // Aligns the checkbox with the left edge of the other fields.
  checkbox: {
    alignItems: 'center',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    [touch]: { minHeight: touchSize },
  },
  box: { alignSelf: 'center' },
});

export interface MoreProps {
  text: DecisionText;
  /** Shows the decider field here, unless the form asks for it above. */
  hasDecider: boolean;
}

/** Fields that most decisions don't need. */
export function More({ text, hasDecider }: MoreProps) {
  const { decision: words } = useWords();
  const { content } = text;
  return (
    <>
      <Motion text={text} />
      <Tick text={text} field="isContested" label={words.contestedLabel} />
      {content.isContested && <Line text={text} field="disagreement" label={words.disagreementLabel} />}
      <Line
        text={text}
        field="reason"
        label={words.reasonLabel}
        hint={content.isContested ? words.reasonNeeded : undefined}
      />
      {hasDecider && (
        <Somebody text={text} field="decider" label={words.deciderLabel} placeholder={words.deciderHint} />
      )}
      <Line text={text} field="options" label={words.optionsLabel} />
      <Line text={text} field="tradeOffs" label={words.tradeOffsLabel} />
      <Tick text={text} field="isFromAi" label={words.ai.label} />
      {content.isFromAi && (
        <>
          <Line text={text} field="aiMissing" label={words.ai.missing} />
          <Line text={text} field="aiWrong" label={words.ai.wrong} />
          <Line text={text} field="aiDisagree" label={words.ai.disagree} />
        </>
      )}
    </>
  );
}

function Tick({ text, field, label }: { text: DecisionText; field: 'isContested' | 'isFromAi'; label: string }) {
  const styles = useStyles();
  return (
    <Checkbox
      className={styles.checkbox}
      indicator={{ className: styles.box }}
      label={label}
      checked={text.content[field]}
      onChange={(_, { checked }) => {
        text.change({ [field]: checked === true });
      }}
    />
  );
}
