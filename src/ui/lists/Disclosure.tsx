import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';
import { QuietButton } from '../buttons/QuietButton.tsx';

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
  root: { minWidth: 0 },
  button: {
    width: `calc(100% + 2 * (${tokens.spacingHorizontalS} + ${tokens.strokeWidthThin}))`,
    marginInline: `calc(-1 * (${tokens.spacingHorizontalS} + ${tokens.strokeWidthThin}))`,
    justifyContent: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
  },
  summary: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  preview: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
  },
  sign: { flexShrink: 0 },
  content: {
    paddingBlock: tokens.spacingVerticalS,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    '&[hidden]': { display: 'none' },
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
  const id = useId();
  const [isUnfolded, setUnfolded] = useState(isOpenAtFirst);
  const isOpen = isUnfolded || isCalledFor;
  const Sign = isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <div className={styles.root}>
      <QuietButton
        className={styles.button}
        appearance="transparent"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setUnfolded(!isOpen);
        }}
      >
        <span className={styles.summary}>
          {summary}
          {preview !== undefined && !isOpen && (
            <span className={styles.preview} dir="auto">
              {preview}
            </span>
          )}
        </span>
        {count !== undefined && <span>{count}</span>}
        <Sign className={styles.sign} aria-hidden />
      </QuietButton>
      <div
        id={id}
        hidden={!isOpen}
        className={styles.content}
        onFocus={() => {
          setUnfolded(true);
        }}
      >
        {isOpen && children}
      </div>
    </div>
  );
}
