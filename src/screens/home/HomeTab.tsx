import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { AllMyActions } from '../../features/ownership/AllMyActions.tsx';
import { useWords } from '../../words/words.tsx';

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    maxWidth: '560px',
    marginInline: 'auto',
    padding: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
});

export function HomeTab() {
  const words = useWords().ownership;
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <h1 className={styles.title}>{words.allTitle}</h1>
      <AllMyActions series={undefined} />
    </main>
  );
}
