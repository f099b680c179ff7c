import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import { touch, touchSize } from '../touch.ts';

interface ChoiceOption<Value extends string | number> {
  value: Value;
  text: string;
  name?: string;
}

export interface ChoiceProps<Value extends string | number> {
  question: string;
  options: readonly ChoiceOption<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  ends?: { low: string; high: string };
}

const useStyles = makeStyles({
  root: { minWidth: 0 },
  question: {
    ...typographyStyles.body1,
    paddingBottom: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  options: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  scale: { flexWrap: 'nowrap', justifyContent: 'space-between', gap: 0, maxWidth: '280px' },
  ends: {
    ...typographyStyles.caption1,
    display: 'flex',
    justifyContent: 'space-between',
    maxWidth: '280px',
    color: tokens.colorNeutralForeground2,
  },
  option: { position: 'relative', display: 'inline-flex', cursor: 'pointer' },
  // Covers the whole label, so that touch and screen readers find the radio button itself.
  radio: {
    position: 'absolute',
    inset: 0,
    width: '100%',
    height: '100%',
    margin: 0,
    opacity: 0,
    cursor: 'pointer',
    ':not(:checked):hover + span': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
    ':checked + span': {
      backgroundColor: tokens.colorNeutralForeground1,
      color: tokens.colorNeutralBackground1,
      fontWeight: tokens.fontWeightSemibold,
    },
    ':focus-visible + span': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: tokens.strokeWidthThick,
    },
    '@media (forced-colors: active)': {
      ':checked + span': { backgroundColor: 'Highlight', color: 'HighlightText', forcedColorAdjust: 'none' },
    },
  },
  look: {
    ...typographyStyles.body1,
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    minHeight: '32px',
    paddingInline: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForeground1,
    [touch]: { minHeight: touchSize, minWidth: touchSize },
  },
  round: { width: '40px', height: '40px', paddingInline: 0, [touch]: { width: touchSize, height: touchSize } },
});

/** Native radio buttons, so arrow keys work. */
export function Choice<Value extends string | number>({
  question,
  options,
  value,
  onChange,
  ends,
}: ChoiceProps<Value>) {
  const styles = useStyles();
  const id = useId();
  const { shown, press } = useOptimisticChoice(value);
  return (
    <div className={styles.root} role="radiogroup" aria-labelledby={id}>
      <div id={id} className={styles.question}>
        <bdi>{question}</bdi>
      </div>
      <div className={mergeClasses(styles.options, ends && styles.scale)}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              className={styles.radio}
              type="radio"
              name={id}
              aria-label={option.name ?? option.text}
              checked={shown === option.value}
              onChange={() => {
                press(option.value);
                onChange(option.value);
              }}
            />
            <span className={mergeClasses(styles.look, ends && styles.round)} aria-hidden>
              {option.text}
            </span>
          </label>
        ))}
      </div>
      {ends && (
        <div className={styles.ends} aria-hidden>
          <span>{ends.low}</span>
          <span>{ends.high}</span>
        </div>
      )}
    </div>
  );
}

const momentMs = 2_000;

/** Shows the press until the owner of the value responds, and reverts what it refuses. */
function useOptimisticChoice<Value extends string | number>(value: Value | null) {
  const [pressed, setPressed] = useState<{ on: Value; before: Value | null }>();
  useEffect(() => {
    if (pressed === undefined) return;
    const isAnswered = pressed.before !== value;
    const timer = setTimeout(
      () => {
        setPressed(undefined);
      },
      isAnswered ? 0 : momentMs,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [pressed, value]);
  return {
    shown: pressed?.before === value ? pressed.on : value,
    press: (on: Value) => {
      setPressed({ on, before: value });
    },
  };
}
