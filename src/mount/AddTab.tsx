import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useWords } from '../words/words.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '480px',
    padding: tokens.spacingHorizontalXL,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
});

/** There is nothing to choose: the Save button is Teams' own. */
export function AddTab() {
  const words = useWords().panel.addTab;
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <h1 className={styles.title}>{words.title}</h1>
      <p className={styles.text}>{words.what}</p>
      <p className={styles.text}>{words.where}</p>
      <p className={styles.text}>{words.save}</p>
    </main>
  );
}
