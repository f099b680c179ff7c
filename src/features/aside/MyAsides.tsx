import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { AsideHead } from '#contract/person/aside.ts';
import { explain } from '../../api/explain.ts';
import { useMySeries } from '../../api/mySeries.ts';
import { bareList } from '../../ui/bare.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { keepFocusAt } from '../../ui/focus.ts';
import { ListState } from '../../ui/lists/ListState.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { called } from '#words/lines/called.ts';
import { useWords } from '../../words/words.tsx';
import { AsideText } from './AsideText.tsx';
import { Folded } from '../../ui/lists/Folded.tsx';
import { NewAside, type Candidate } from './NewAside.tsx';
import { useAsides } from './queries.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  place: { outlineStyle: 'none' },
  list: { ...bareList },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  write: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', outlineStyle: 'none' },
  button: { alignSelf: 'flex-start', marginInlineStart: 0 },
});

/** In the personal tab: all of one's own, under its name. */
export function MyAsides() {
  const { aside: words, problems } = useWords();
  const styles = useStyles();
  const { data, isPending, isLoadingError, error, refetch } = useAsides();
  const place = useRef<HTMLDivElement>(null);
  return (
    <div className={styles.root}>
      <p className={styles.quiet}>{words.pageHint}</p>
      <ListState
        isPending={isPending}
        problem={isLoadingError ? explain(error, problems) : undefined}
        onTryAgain={() => void refetch()}
      >
        <div ref={place} tabIndex={-1} className={styles.place}>
          {data?.length === 0 && <p className={styles.quiet}>{words.empty}</p>}
          {data && data.length > 0 && (
            <ul className={styles.list}>
              {data.map((head) => (
                <li key={head.id}>
                  <Folded summary={<About head={head} />} folds={words.folds}>
                    <AsideText
                      head={head}
                      onDeleted={() => {
                        keepFocusAt(place.current);
                      }}
                    />
                  </Folded>
                </li>
              ))}
            </ul>
          )}
        </div>
        {data && <Write known={data} />}
      </ListState>
    </div>
  );
}

function About({ head }: { head: AsideHead }) {
  const all = useWords();
  const name = called(head.about, all);
  return <Sentence text={all.aside.about(name)} of={[name]} />;
}

function Write({ known }: { known: readonly AsideHead[] }) {
  const words = useWords().aside;
  const styles = useStyles();
  const [isWriting, setWriting] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place} tabIndex={-1} className={styles.write}>
      {isWriting ? (
        <AboutAnybody
          known={known}
          onDone={() => {
            setWriting(false);
            keepFocusAt(place.current);
          }}
        />
      ) : (
        <QuietButton
          className={styles.button}
          appearance="secondary"
          onClick={() => {
            setWriting(true);
          }}
        >
          {words.write}
        </QuietButton>
      )}
    </div>
  );
}

function AboutAnybody({ known, onDone }: { known: readonly AsideHead[]; onDone: () => void }) {
  const { aside: words, problems } = useWords();
  const { data = [], isPending, isLoadingError, error, refetch } = useMySeries();
  const people = candidates(data, known);
  return (
    <ListState
      isPending={isPending}
      problem={isLoadingError ? explain(error, problems) : undefined}
      onTryAgain={() => void refetch()}
      empty={people.length === 0 ? words.noPeople : undefined}
    >
      <NewAside people={people} onDone={onDone} />
    </ListState>
  );
}

interface Series {
  series: string;
  people: readonly { id: string; name: string }[];
}

/** Each person once, in the series they share most recently. */
function candidates(all: readonly Series[], known: readonly AsideHead[]): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { series, people } of all)
    for (const { id, name } of people)
      if (!found.has(id) && !known.some(({ about }) => about.id === id)) found.set(id, { id, name, series });
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}
