import { makeStyles, tokens } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { QuietButton } from './QuietButton.tsx';
import { touch } from '../touch.ts';

export interface WithMoreProps {
  label: string;
  isOpen: boolean;
  hasMore?: boolean;
  onToggle: () => void;
  children: ReactNode;
}

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  content: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0, marginTop: tokens.spacingVerticalXS, [touch]: { marginTop: 0 } },
});

export function WithMore({ label, isOpen, hasMore = true, onToggle, children }: WithMoreProps) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <div className={styles.content}>{children}</div>
      {hasMore && (
        <QuietButton
          className={styles.button}
          icon={<MoreHorizontal20Regular />}
          aria-label={label}
          aria-expanded={isOpen}
          onClick={onToggle}
        />
      )}
    </div>
  );
}
