import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useId, useRef, type ReactNode } from 'react';
import { QuietButton } from '../buttons/QuietButton.tsx';
import { useFolding } from './useFolding.ts';

interface FoldedProps {
  summary: ReactNode;
  folds: (seconds: number) => string;
  children: ReactNode;
}

const useStyles = makeStyles({
  root: { minWidth: 0 },
  button: {
    width: `calc(100% + 2 * (${tokens.spacingHorizontalS} + ${tokens.strokeWidthThin}))`,
    marginInline: `calc(-1 * (${tokens.spacingHorizontalS} + ${tokens.strokeWidthThin}))`,
    justifyContent: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
  },
  summary: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  left: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  held: { visibility: 'hidden' },
  sign: { flexShrink: 0 },
  content: {
    paddingBlock: tokens.spacingVerticalS,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    '&[hidden]': { display: 'none' },
  },
});

/** For private text: people share their screens, so it folds after a while. */
export function Folded({ summary, folds, children }: FoldedProps) {
  const styles = useStyles();
  const id = useId();
  const content = useRef<HTMLDivElement>(null);
  const { isOpen, left, turn, look } = useFolding(content);
  const Sign = isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <div className={styles.root}>
      <QuietButton
        className={styles.button}
        appearance="transparent"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          turn(!isOpen);
        }}
      >
        <span className={styles.summary}>{summary}</span>
        <Sign className={styles.sign} aria-hidden />
      </QuietButton>
      <div ref={content} id={id} hidden={!isOpen} className={styles.content} onFocus={look} onBlur={look}>
        {isOpen && (
          <>
            {children}
            {/* Keeps its place while held: otherwise a button below would move away from under a press. */}
            <span role="timer" aria-live="off" className={mergeClasses(styles.left, left === undefined && styles.held)}>
              {folds(left ?? 0)}
            </span>
          </>
        )}
      </div>
    </div>
  );
}
