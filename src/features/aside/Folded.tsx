import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { useWords } from '../../words/words.tsx';
import { useFolding } from './useFolding.ts';

interface FoldedProps {
  summary: ReactNode;
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
  sign: { flexShrink: 0 },
  content: {
    paddingBlock: tokens.spacingVerticalS,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    '&[hidden]': { display: 'none' },
  },
});

/** Hosts share their screens, so what it shows folds by itself. */
export function Folded({ summary, children }: FoldedProps) {
  const words = useWords().aside;
  const styles = useStyles();
  const id = useId();
  const { isOpen, left, turn, hold } = useFolding();
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
      <div
        id={id}
        hidden={!isOpen}
        className={styles.content}
        onFocus={() => {
          hold(true);
        }}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget) && !isEdited()) hold(false);
        }}
      >
        {isOpen && (
          <>
            {children}
            {left !== undefined && (
              <span role="timer" aria-live="off" className={styles.left}>
                {words.folds(left)}
              </span>
            )}
          </>
        )}
      </div>
    </div>
  );
}

/** In a window behind another, a text that is being written stays open; one that is only read doesn't. */
function isEdited(): boolean {
  return !document.hasFocus() && document.activeElement instanceof HTMLTextAreaElement;
}
