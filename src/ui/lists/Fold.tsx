import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons';
import { useId, type FocusEventHandler, type ReactNode, type Ref } from 'react';
import { QuietButton } from '../buttons/QuietButton.tsx';
import { OnwardChevron } from '../DirectionIcons.tsx';

interface FoldProps {
  isOpen: boolean;
  onTurn: () => void;
  summary: ReactNode;
  count?: ReactNode;
  /** Of the content. */
  ref?: Ref<HTMLDivElement>;
  onFocus?: FocusEventHandler;
  onBlur?: FocusEventHandler;
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
  sign: { flexShrink: 0 },
  content: {
    paddingBlock: tokens.spacingVerticalS,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    '&[hidden]': { display: 'none' },
  },
});

/** What `Disclosure` and `Folded` look like. */
export function Fold({ isOpen, onTurn, summary, count, children, ...content }: FoldProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.root}>
      <QuietButton
        className={styles.button}
        appearance="transparent"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={onTurn}
      >
        <span className={styles.summary}>{summary}</span>
        {count !== undefined && <span>{count}</span>}
        {isOpen ? <ChevronDown16Regular className={styles.sign} aria-hidden /> : <OnwardChevron />}
      </QuietButton>
      <div {...content} id={id} hidden={!isOpen} className={styles.content}>
        {isOpen && children}
      </div>
    </div>
  );
}
