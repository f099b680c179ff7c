import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { Fold } from './Fold.tsx';
import { useFolding } from './useFolding.ts';

interface FoldedProps {
  summary: ReactNode;
  folds: (seconds: number) => string;
  children: ReactNode;
}

const useStyles = makeStyles({
  left: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  held: { visibility: 'hidden' },
});

/** For private text: people share their screens, so it folds after a while. */
export function Folded({ summary, folds, children }: FoldedProps) {
  const styles = useStyles();
  const content = useRef<HTMLDivElement>(null);
  const { isOpen, left, turn, look } = useFolding(content);
  return (
    <Fold
      isOpen={isOpen}
      onTurn={() => {
        turn(!isOpen);
      }}
      summary={summary}
      ref={content}
      onFocus={look}
      onBlur={look}
    >
      {children}
      {/* Keeps its place while held: otherwise a button below would move away from under a press. */}
      <span role="timer" aria-live="off" className={mergeClasses(styles.left, left === undefined && styles.held)}>
        {folds(left ?? 0)}
      </span>
    </Fold>
  );
}
