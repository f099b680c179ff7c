import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
import { explain } from '../../api/explain.ts';
import { MyWeek } from '../../features/home/MyWeek.tsx';
import { bareList } from '../../ui/bare.ts';
import { ListState } from '../../ui/lists/ListState.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { useFocusWhenFewer } from '../../ui/useFocusWhenFewer.ts';
import { useWords } from '../../words/words.tsx';
import { LatelyPart } from './LatelyPart.tsx';
import { useTodayParts } from './todayParts.tsx';

const wide = '@media (min-width: 640px)';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    [wide]: { gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 3fr)', gridTemplateRows: 'auto 1fr' },
  },
  list: {
    ...bareList,
    display: 'flex',
    flexDirection: 'column',
    overflowWrap: 'anywhere',
  },
  // A line between two items, because each looks different inside.
  item: {
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    ':not(:last-child)': {
      borderBottomWidth: tokens.strokeWidthThin,
      borderBottomStyle: 'solid',
      borderBottomColor: tokens.colorNeutralStroke2,
    },
    ':first-child': { paddingTop: tokens.spacingVerticalNone },
  },
  week: { minWidth: 0, [wide]: { gridRow: '1 / span 2', gridColumnStart: 2 } },
  place: { outlineStyle: 'none', minWidth: 0 },
});

export function Today() {
  const { home: words, problems } = useWords();
  const styles = useStyles();
  const parts = useTodayParts();
  const items = parts.flatMap((part) => part.items);
  const failed = parts.filter(({ error }) => error !== null);
  const place = useFocusWhenFewer<HTMLDivElement>(items.length);
  const isEmpty = items.length === 0 && failed.length === 0;
  return (
    <div className={styles.root}>
      <div ref={place} tabIndex={-1} className={styles.place}>
        <Section title={words.asksForYou}>
          <ListState
            isPending={isEmpty && parts.some(({ isPending }) => isPending)}
            problem={failed[0] && explain(failed[0].error, problems)}
            onTryAgain={() => {
              for (const { retry } of failed) retry();
            }}
            empty={isEmpty ? words.nothingToday : undefined}
          >
            {null}
          </ListState>
          {items.length > 0 && (
            <Suspense
              fallback={
                <ListState isPending problem={undefined} onTryAgain={() => undefined}>
                  {null}
                </ListState>
              }
            >
              <ul className={styles.list}>
                {items.map(({ key, content }) => (
                  <li key={key} className={styles.item}>
                    {content}
                  </li>
                ))}
              </ul>
            </Suspense>
          )}
        </Section>
      </div>
      <div className={styles.week}>
        <Section title={words.week}>
          <MyWeek />
        </Section>
      </div>
      <LatelyPart />
    </div>
  );
}
