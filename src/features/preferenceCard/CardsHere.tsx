import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { cardLines } from '#contract/rules/person/preferenceCard.ts';
import { explain } from '../../api/explain.ts';
import { bareList } from '../../ui/bare.ts';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { called } from '#words/lines/called.ts';
import { useWords } from '../../words/words.tsx';
import { CardLineShown } from './CardLineShown.tsx';
import { useCardsHere } from './queries.ts';

const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  name: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
});

interface CardsHereProps {
  series: string;
  meeting: string;
}

/** Folded, and read only when unfolded: whole cards are for somebody who asks. */
export function CardsHere(place: CardsHereProps) {
  const { preferenceCard: words } = useWords();
  return (
    <Disclosure summary={words.here}>
      <Cards {...place} />
    </Disclosure>
  );
}

function Cards(place: CardsHereProps) {
  const all = useWords();
  const { preferenceCard: words, problems } = all;
  const styles = useStyles();
  const cards = useCardsHere(place);
  return (
    <ListState
      isPending={cards.isPending}
      problem={cards.isLoadingError ? explain(cards.error, problems) : undefined}
      onTryAgain={() => void cards.refetch()}
      empty={cards.data?.cards.length === 0 ? words.noneHere : undefined}
    >
      <ul className={styles.list}>
        {cards.data?.cards.map(({ by, lines }) => (
          <li key={by.id} className={styles.card}>
            <p className={styles.name} dir="auto">
              {called(by, all)}
            </p>
            {cardLines.map((name) => {
              const text = lines[name];
              return text === undefined ? null : <CardLineShown key={name} about={words.lines[name]} text={text} />;
            })}
          </li>
        ))}
      </ul>
    </ListState>
  );
}
