import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { RoomWish } from '#contract/ownership.ts';
import { bareList } from '../../ui/bare.ts';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { useWords } from '../../words/words.tsx';

export interface TalkScriptProps {
  as: 'owner' | 'host';
  wish: RoomWish;
}

const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  sentence: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
});

export function TalkScript({ as, wish }: TalkScriptProps) {
  const words = useWords().ownership;
  const styles = useStyles();
  return (
    <Disclosure summary={words.talkTitle}>
      <ul className={styles.list} aria-label={words.talkTitle}>
        {words.talk[as][wish].map((sentence) => (
          <li key={sentence} className={styles.sentence}>
            <q>{sentence}</q>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
