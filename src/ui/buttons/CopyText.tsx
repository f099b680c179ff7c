import { makeStyles, Textarea, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { QuietButton } from './QuietButton.tsx';
import { copyText } from '../text/clipboard.ts';
import { WarningText } from '../text/WarningText.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  status: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  area: { width: '100%' },
});

interface CopyTextProps {
  label: string;
  /** What became of it. */
  words: { copied: string; notCopied: string };
  text: string;
  /** Of the field to copy from by hand; without it the text is already on the screen. */
  name?: string;
}

export function CopyText({ label, words, text, name }: CopyTextProps) {
  const styles = useStyles();
  const [copied, setCopied] = useState<{ text: string; isCopied: boolean }>();
  // What was copied before is no longer this text.
  const isCopied = copied?.text === text ? copied.isCopied : undefined;
  return (
    <div className={styles.root}>
      <QuietButton
        appearance="secondary"
        onClick={() => {
          void copyText(text).then((done) => setCopied({ text, isCopied: done }));
        }}
      >
        {label}
      </QuietButton>
      <output className={styles.status}>{isCopied === true && words.copied}</output>
      <div role="alert">{isCopied === false && <WarningText>{words.notCopied}</WarningText>}</div>
      {isCopied === false && name !== undefined && (
        <Textarea
          className={styles.area}
          textarea={{ 'aria-label': name, readOnly: true, rows: 6, dir: 'auto' }}
          value={text}
          onFocus={({ target }) => target.select()}
        />
      )}
    </div>
  );
}
