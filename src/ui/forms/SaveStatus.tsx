import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTexts } from '../text/Texts.tsx';
import { WarningText } from '../text/WarningText.tsx';

export interface SavedMarkProps {
  status: 'saved' | 'saving' | 'waiting' | 'conflict' | 'invalid' | 'failed';
  savedAt: number | undefined;
  problem?: string | undefined;
}

const useStyles = makeStyles({
  root: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, minHeight: tokens.lineHeightBase200 },
});

/** Read aloud only on problems: a voice after every word would be noise. */
export function SaveStatus({ status, savedAt, problem }: SavedMarkProps) {
  const { texts, time } = useTexts();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <output>
        {status === 'waiting' && <WarningText>{texts.waiting}</WarningText>}
        {status === 'invalid' && <WarningText>{texts.partlySaved}</WarningText>}
        {status === 'failed' && <WarningText>{problem ?? texts.notSaved}</WarningText>}
        {status === 'conflict' && <WarningText>{texts.choose}</WarningText>}
      </output>
      {status === 'saving' && texts.saving}
      {status === 'saved' && savedAt !== undefined && texts.savedAt(time(savedAt))}
    </div>
  );
}
