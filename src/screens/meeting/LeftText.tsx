import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { bareGroup } from '../../ui/bare.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { copyText } from '../../ui/text/clipboard.ts';
import { useWords } from '../../words/words.tsx';

export interface LeftTextProps {
  /** Of several texts, which one. */
  name?: string;
  about?: string;
  text: string;
  onRemove: () => void;
  children?: ReactNode;
}

const useStyles = makeStyles({
  root: { ...bareGroup, display: 'flex', flexDirection: 'column', minWidth: 0 },
  about: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
});

export function LeftText({ name, about, text, onRemove, children }: LeftTextProps) {
  const { note, ui } = useWords();
  const words = note.left;
  const styles = useStyles();
  const [isCopied, setCopied] = useState<boolean>();
  const named = (act: string) => (name === undefined ? {} : { 'aria-label': ui.labelled(act, name) });
  return (
    <fieldset className={styles.root} aria-label={name}>
      {about !== undefined && <p className={styles.about}>{about}</p>}
      <p className={styles.text} dir="auto">
        {text}
      </p>
      <div className={styles.ways}>
        {children}
        <QuietButton {...named(words.copy)} onClick={() => void copyText(text).then(setCopied)}>
          {words.copy}
        </QuietButton>
        <QuietButton {...named(words.remove)} onClick={onRemove}>
          {words.remove}
        </QuietButton>
      </div>
      <output>{isCopied === undefined ? '' : isCopied ? words.copied : words.notCopied}</output>
    </fieldset>
  );
}
