import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface StoryTextProps {
  title: ReactNode;
  text: string;
  children: ReactNode;
}

export function StoryText({ title, text, children }: StoryTextProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <p className={styles.title}>{title}</p>
      <p className={styles.text} dir="auto">
        {text}
      </p>
      <p className={styles.quiet}>{children}</p>
    </div>
  );
}
