import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Language } from '#contract/wire/values.ts';
import { useWords } from '../words/words.tsx';

const useStyles = makeStyles({
  root: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** Beside an organization's text that isn't written in the reader's language. */
export function FallbackMark({ of }: { of: { fallback?: Language | undefined } | undefined }) {
  return of?.fallback === undefined ? null : <Mark language={of.fallback} />;
}

function Mark({ language }: { language: Language }) {
  const { behaviour: words } = useWords();
  const styles = useStyles();
  return (
    <>
      {' '}
      <bdi className={styles.root}>{words.inLanguage[language]}</bdi>
    </>
  );
}
