import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { touch, touchSize } from '../ui/touch.ts';
import { useWords } from '../words/words.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    overflowWrap: 'anywhere',
    '& button': { [touch]: { minHeight: touchSize } },
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
});

export function MessageScreen({ text, children }: { text: string; children?: ReactNode }) {
  const { name } = useWords().panel;
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <h1 className={styles.title}>{name}</h1>
      <p role="alert" className={styles.text}>
        {text}
      </p>
      {children}
    </main>
  );
}
