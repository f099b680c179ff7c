import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXL,
  },
  text: { ...typographyStyles.body1, margin: 0 },
});

/** A screen that says one thing, and a way on. */
export function Notice({ text, children }: { text: string; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <p role="alert" className={styles.text}>
        {text}
      </p>
      {children}
    </main>
  );
}
