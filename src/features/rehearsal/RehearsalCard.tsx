import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { RehearsalContent } from '#contract/person/rehearsal.ts';
import { isBlankRehearsal, type Pause } from '#contract/rules/person/rehearsal.ts';
import { isBlankText, visibleText } from '#contract/rules/text.ts';
import { bareList } from '../../ui/bare.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { copyText } from '../../ui/text/clipboard.ts';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { useWords } from '../../words/words.tsx';
import { Play } from './Play.tsx';
import { Script } from './Script.tsx';
import { scriptParts, scriptText } from './script.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  replies: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  reply: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
});

interface RehearsalCardProps {
  content: RehearsalContent;
  /** Further buttons. */
  children?: ReactNode;
}

export function RehearsalCard({ content, children }: RehearsalCardProps) {
  const words = useWords().rehearsal;
  const styles = useStyles();
  const [isPlaying, setPlaying] = useState(false);
  const [isCopied, setCopied] = useState<boolean>();
  const hasScript = scriptParts(content.opening).length > 0;
  const name = cardName(content, words.mark);
  if (isPlaying && hasScript)
    return (
      <Play
        script={content.opening}
        onStop={() => {
          setPlaying(false);
        }}
      />
    );
  return (
    <div className={styles.root}>
      {isBlankRehearsal(content) && <p className={styles.reply}>{words.unwritten}</p>}
      {hasScript && <Script script={content.opening} />}
      <Replies replies={content.replies} />
      <div className={styles.ways}>
        {hasScript && (
          <QuietButton
            aria-label={words.named(words.play, name)}
            onClick={() => {
              setPlaying(true);
            }}
          >
            {words.play}
          </QuietButton>
        )}
        {hasScript && (
          <QuietButton
            aria-label={words.named(words.copy, name)}
            onClick={() => void copyText(scriptText(content.opening, words.mark)).then(setCopied)}
          >
            {words.copy}
          </QuietButton>
        )}
        {children}
      </div>
      <output className={styles.reply}>
        {isCopied === undefined ? '' : isCopied ? words.copied : words.notCopied}
      </output>
    </div>
  );
}

/** A name for screen readers, to distinguish cards. */
export function cardName({ opening, replies }: RehearsalContent, mark: (seconds: Pause) => string): string {
  const [first] = scriptParts(opening);
  if (first?.kind === 'words') return first.text;
  return opening === '' ? visibleText(replies[0]?.they ?? '') : scriptText(opening, mark);
}

function Replies({ replies }: Pick<RehearsalContent, 'replies'>) {
  const words = useWords().rehearsal;
  const styles = useStyles();
  const written = replies.filter(({ they, ask }) => !isBlankText(they) || !isBlankText(ask));
  if (written.length === 0) return null;
  return (
    <ul className={styles.replies}>
      {written.map(({ id, they, ask }) => (
        <li key={id}>
          {!isBlankText(they) && (
            <p className={styles.reply}>
              <Sentence text={words.ifThey(they)} of={[they]} />
            </p>
          )}
          {!isBlankText(ask) && (
            <p className={styles.reply}>
              <Sentence text={words.iAsk(ask)} of={[ask]} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
