import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { touch, touchSize } from '../../../ui/touch.ts';
import { useWords } from '../../../words/words.tsx';
import { DraftLine } from '../../../drafts/controls/DraftField.tsx';
import { type DecisionText, NamedField } from './fields.tsx';
import { Motion, type MotionProps } from './Motion.tsx';

const useStyles = makeStyles({
  checkbox: {
    alignItems: 'center',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    [touch]: { minHeight: touchSize },
  },
  box: { alignSelf: 'center' },
});

export interface MoreProps extends MotionProps {
  hasDecider: boolean;
}

export function More({ text, hasDecider, hasVotes, onEnter }: MoreProps) {
  const { decision: words } = useWords();
  const { content } = text;
  return (
    <>
      <Motion {...{ text, hasVotes, onEnter }} />
      <DraftLine
        draft={text}
        field="reason"
        label={words.reasonLabel}
        hint={content.isContested ? words.reasonNeeded : undefined}
        onEnter={onEnter}
      />
      <Tick text={text} field="isContested" label={words.contestedLabel} />
      {content.isContested && (
        <DraftLine draft={text} field="disagreement" label={words.disagreementLabel} onEnter={onEnter} />
      )}
      {hasDecider && (
        <NamedField
          text={text}
          field="decider"
          label={words.deciderLabel}
          placeholder={words.deciderHint}
          onEnter={onEnter}
        />
      )}
      <DraftLine draft={text} field="options" label={words.optionsLabel} onEnter={onEnter} />
      <DraftLine draft={text} field="tradeOffs" label={words.tradeOffsLabel} onEnter={onEnter} />
      <Tick text={text} field="isFromAi" label={words.ai.label} />
      {content.isFromAi && (
        <>
          <DraftLine draft={text} field="aiMissing" label={words.ai.missing} onEnter={onEnter} />
          <DraftLine draft={text} field="aiWrong" label={words.ai.wrong} onEnter={onEnter} />
          <DraftLine draft={text} field="aiDisagree" label={words.ai.disagree} onEnter={onEnter} />
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
        text.change((now) => ({ ...now, [field]: checked === true }));
      }}
    />
  );
}
