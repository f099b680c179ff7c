import { Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { copyText } from '../text/clipboard.ts';
import { useTexts } from '../text/Texts.tsx';
import { touch, touchSize } from '../touch.ts';
import { QuietButton } from './QuietButton.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  status: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  byHand: { width: '100%', [touch]: { minHeight: touchSize } },
});

/** Where the clipboard refuses, the link is shown for copying by hand. */
export function CopyLink({ link }: { link: string | undefined }) {
  const { texts } = useTexts();
  const styles = useStyles();
  const [isCopied, setCopied] = useState<boolean>();
  if (link === undefined) return null;
  return (
    <div className={styles.root}>
      <QuietButton
        appearance="secondary"
        onClick={() => {
          void copyText(link).then(setCopied);
        }}
      >
        {texts.copyLink}
      </QuietButton>
      <output className={styles.status}>{isCopied === true && texts.copied}</output>
      {isCopied === false && (
        <Input
          className={styles.byHand}
          readOnly
          value={link}
          aria-label={texts.link}
          onFocus={({ target }) => {
            target.select();
          }}
        />
      )}
    </div>
  );
}
