import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { RoomWish } from '#contract/meeting/ownership.ts';
import { PersonMoment } from '../../api/PersonMoment.tsx';
import { bareList } from '../../ui/bare.ts';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { useWords } from '../../words/words.tsx';

export interface TalkScriptProps {
  as: 'owner' | 'host';
  wish: RoomWish;
  /** The other person's id. */
  other: string | null;
}

const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  sentence: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
});

export function TalkScript({ as, wish, other }: TalkScriptProps) {
  const words = useWords().ownership;
  const styles = useStyles();
  return (
    <Disclosure summary={words.talkTitle}>
      <PersonMoment moment="talk" person={other} />
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
