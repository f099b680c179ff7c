import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { PreferenceCard } from '#contract/person/preferenceCard.ts';
import { cardLines } from '#contract/rules/person/preferenceCard.ts';
import { visibleText } from '#contract/rules/text.ts';
import { bareList } from '../../ui/bare.ts';
import { useWords } from '../../words/words.tsx';
import { CardLineShown } from './CardLineShown.tsx';

const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  item: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function CardPreview({ card }: { card: PreferenceCard }) {
  const { preferenceCard: words } = useWords();
  const styles = useStyles();
  const written = cardLines.filter((name) => visibleText(card[name]) !== '');
  const isUnseen = card.readers === 'nobody' || (card.readers === 'named' && card.chats.length === 0);
  return (
    <>
      {written.length === 0 || isUnseen ? (
        <p className={styles.quiet}>{written.length === 0 ? words.previewEmpty : words.previewUnseen}</p>
      ) : (
        <p className={styles.quiet}>{words.seenBy[card.readers]}</p>
      )}
      {written.length > 0 && !isUnseen && (
        <ul className={styles.list}>
          {written.map((name) => (
            <li key={name} className={styles.item}>
              <CardLineShown about={words.lines[name]} text={visibleText(card[name])} />
              <span className={styles.quiet}>{words.when[name]}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
