import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground1,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  sign: { flexShrink: 0, color: tokens.colorStatusWarningForeground3 },
  text: { minWidth: 0 },
});

/** With ⚠, because colour alone isn't accessible. */
export function WarningText({ children }: { children: ReactNode }) {
  const styles = useStyles();
  return (
    <span className={styles.root}>
      <Warning16Regular className={styles.sign} aria-hidden />
      <span className={styles.text}>{children}</span>
    </span>
  );
}
