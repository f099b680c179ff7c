import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, Circle16Regular, RadioButton16Filled } from '@fluentui/react-icons';
import type { Stage } from '#contract/meeting/meeting.ts';
import { bareList } from '../../ui/bare.ts';
import { VisuallyHidden } from '../../ui/text/VisuallyHidden.tsx';
import { touch, touchSize } from '../../ui/touch.ts';
import { useWords } from '../../words/words.tsx';

export interface ProgressProps {
  stage: Stage;
  view: Stage;
  onView?: ((view: Stage) => void) | undefined;
}

const order: readonly Stage[] = ['open', 'meet', 'close', 'after'];
const steps: readonly Exclude<Stage, 'after'>[] = ['open', 'meet', 'close'];

const useStyles = makeStyles({
  list: {
    ...bareList,
    ...typographyStyles.caption1,
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
  },
  step: { display: 'flex', alignItems: 'center', minWidth: 0, ':not(:last-child)': { flexGrow: 1 } },
  line: {
    flexGrow: 1,
    marginInline: tokens.spacingHorizontalXS,
    borderTopWidth: tokens.strokeWidthThin,
    borderTopStyle: 'solid',
    borderTopColor: tokens.colorNeutralStroke1,
  },
  label: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXS,
    minHeight: tokens.spacingVerticalXXL,
    padding: 0,
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    [touch]: { minHeight: touchSize, minWidth: touchSize },
  },
  button: {
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  current: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

export function Progress({ stage, view, onView }: ProgressProps) {
  const words = useWords().panel;
  const styles = useStyles();
  const reached = order.indexOf(stage);
  return (
    <nav aria-label={words.progress}>
      <ol className={styles.list}>
        {steps.map((step, index) => {
          const isDone = index < reached;
          const isCurrent = step === view;
          const Sign = isCurrent ? RadioButton16Filled : isDone ? CheckmarkCircle16Filled : Circle16Regular;
          const label = mergeClasses(styles.label, isCurrent && styles.current);
          const content = (
            <>
              <Sign aria-hidden />
              <span aria-hidden={isDone}>{words.steps[step]}</span>
              {isDone && <VisuallyHidden>{words.stepDone(words.steps[step])}</VisuallyHidden>}
            </>
          );
          const current = isCurrent ? 'step' : undefined;
          return (
            <li key={step} className={styles.step}>
              {onView && index <= reached ? (
                <button
                  type="button"
                  className={mergeClasses(label, styles.button)}
                  aria-current={current}
                  onClick={() => {
                    onView(step);
                  }}
                >
                  {content}
                </button>
              ) : (
                <span className={label} aria-current={current}>
                  {content}
                </span>
              )}
              {index < steps.length - 1 && <span className={styles.line} aria-hidden />}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
