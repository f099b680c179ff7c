import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Fold } from './Fold.tsx';

export interface DisclosureProps {
  summary: ReactNode;
  count?: ReactNode;
  /** Under the summary while it is folded. */
  preview?: string | undefined;
  isOpenAtFirst?: boolean;
  /** Something inside needs attention: it expands and stays open. */
  isCalledFor?: boolean;
  children: ReactNode;
}

const useStyles = makeStyles({
  preview: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
  },
});

export function Disclosure({
  summary,
  count,
  preview,
  isOpenAtFirst = false,
  isCalledFor = false,
  children,
}: DisclosureProps) {
  const styles = useStyles();
  const [isUnfolded, setUnfolded] = useState(isOpenAtFirst);
  const isOpen = isUnfolded || isCalledFor;
  return (
    <Fold
      isOpen={isOpen}
      onTurn={() => {
        setUnfolded(!isOpen);
      }}
      summary={
        <>
          {summary}
          {preview !== undefined && !isOpen && (
            <span className={styles.preview}>
              <bdi>{preview}</bdi>
            </span>
          )}
        </>
      }
      count={count}
      onFocus={() => {
        setUnfolded(true);
      }}
    >
      {children}
    </Fold>
  );
}
