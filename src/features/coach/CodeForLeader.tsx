import { useState } from 'react';
import { explain } from '../../api/explain.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { copyText } from '../../ui/text/clipboard.ts';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { useMakeCode } from './queries.ts';
import { useStyles } from './styles.ts';

export function CodeForLeader() {
  const { coach: words, problems } = useWords();
  const styles = useStyles();
  const format = useFormat();
  const { data: made, error, isPending, mutate } = useMakeCode();
  return (
    <Section title={words.codeTitle}>
      <p className={styles.text}>{words.codeWhat}</p>
      <output className={styles.item}>
        {made && (
          <>
            <bdi className={styles.code}>{made.code}</bdi>
            <span className={styles.quiet}>{words.codeUntil(format.dateTime(made.expiresAt))}</span>
          </>
        )}
      </output>
      <div className={styles.buttons}>
        {made && <CopyCode key={made.code} code={made.code} />}
        <QuietButton
          appearance={made ? 'subtle' : 'secondary'}
          disabledFocusable={isPending}
          onClick={() => {
            if (!isPending) mutate();
          }}
        >
          {label(words, { isPending, isMade: made !== undefined })}
        </QuietButton>
      </div>
      <div role="alert">{error && <WarningText>{explain(error, problems)}</WarningText>}</div>
    </Section>
  );
}

function label(
  words: { makingCode: string; makeAnother: string; makeCode: string },
  { isPending, isMade }: { isPending: boolean; isMade: boolean },
): string {
  if (isPending) return words.makingCode;
  return isMade ? words.makeAnother : words.makeCode;
}

function CopyCode({ code }: { code: string }) {
  const { coach: words } = useWords();
  const styles = useStyles();
  const [isCopied, setCopied] = useState<boolean>();
  return (
    <>
      <QuietButton
        appearance="secondary"
        onClick={() => {
          void copyText(code).then(setCopied);
        }}
      >
        {words.copyCode}
      </QuietButton>
      <output className={styles.quiet}>{isCopied !== undefined && (isCopied ? words.copied : words.notCopied)}</output>
    </>
  );
}
