import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { explain } from '../../api/explain.ts';
import { QuietButton } from '../../ui/QuietButton.tsx';
import { WarningText } from '../../ui/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import type { Pasting } from './usePasting.ts';

const useStyles = makeStyles({
  made: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  undo: { flexShrink: 0 },
});

/** What was made of a pasted list, with its one undo. */
export function PasteMade({ pasting: { made, error } }: { pasting: Pasting }) {
  const { recap: words, problems } = useWords();
  const styles = useStyles();
  return (
    <>
      {made && (
        <div className={styles.made}>
          <output>{made.label}</output>
          <QuietButton appearance="secondary" className={styles.undo} onClick={made.undo}>
            {words.undo}
          </QuietButton>
        </div>
      )}
      <div role="alert">{error !== undefined && <WarningText>{explain(error, problems)}</WarningText>}</div>
    </>
  );
}
