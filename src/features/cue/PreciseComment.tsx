import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { isBlankText } from '#contract/rules/text.ts';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { LineArea } from '../../ui/text/LineArea.tsx';
import { useWords } from '../../words/words.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  sentence: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
});

/** To be filled in and said aloud; nothing is stored. */
export function PreciseComment() {
  const words = useWords().cue.comment;
  const styles = useStyles();
  const [parts, setParts] = useState({ who: '', what: '', effect: '' });
  const isWhole = Object.values(parts).every((part) => !isBlankText(part));
  return (
    <Disclosure summary={words.find}>
      <div className={styles.root}>
        {(['who', 'what', 'effect'] as const).map((part) => (
          <LineArea
            key={part}
            label={words[part]}
            value={parts[part]}
            onChange={(text) => {
              setParts((now) => ({ ...now, [part]: text }));
            }}
          />
        ))}
        {isWhole && (
          <p className={styles.sentence}>
            <q>{words.say(parts.who.trim(), parts.what.trim(), parts.effect.trim())}</q>
          </p>
        )}
      </div>
    </Disclosure>
  );
}
