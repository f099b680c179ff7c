import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { weekOf } from '#contract/rules/person/reflection.ts';
import { explain } from '../../api/explain.ts';
import { useToday } from '../../features/ownership/useToday.ts';
import { useReflections } from '../../features/reflection/queries.ts';
import { Settings } from '../../features/reflection/Settings.tsx';
import { WeekReflection } from '../../features/reflection/WeekReflection.tsx';
import { numberOf } from '../../features/reflection/weeks.ts';
import { Written } from '../../features/reflection/Written.tsx';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { useWords } from '../../words/words.tsx';
import { OwnNotes } from './OwnNotes.tsx';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    '@media (min-width: 640px)': { gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 3fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
});

export function Reflection() {
  const { reflection: words, problems } = useWords();
  const styles = useStyles();
  const week = weekOf(useToday());
  const reflections = useReflections();
  const { data } = reflections;
  const isCalled =
    data?.asks.some(({ state }) => state === 'asked') || data?.written.some(({ readAt }) => readAt === null) || false;
  const [wasCalled, setCalled] = useState(isCalled);
  // Stays at the top until the page is left: what was ticked just now doesn't jump.
  if (isCalled && !wasCalled) setCalled(true);
  const earlier = data?.mine.filter((one) => one.week !== week) ?? [];
  return (
    <div className={styles.root}>
      <div className={styles.column}>
        <ListState
          isPending={reflections.isPending}
          problem={reflections.isLoadingError ? explain(reflections.error, problems) : undefined}
          onTryAgain={() => void reflections.refetch()}
          lines={4}
        >
          {data && (
            <>
              {wasCalled && <Written asks={data.asks} written={data.written} />}
              <Section title={`${words.thisWeek} · ${words.week(numberOf(week))}`}>
                <WeekReflection
                  key={week}
                  week={week}
                  reflection={data.mine.find((one) => one.week === week)}
                  setting={data.setting}
                  isThisWeek
                />
              </Section>
            </>
          )}
        </ListState>
      </div>
      <div className={styles.column}>
        {data && !wasCalled && <Written asks={data.asks} written={data.written} />}
        {data && (
          <div>
            <Disclosure summary={words.settings}>
              <Settings setting={data.setting} />
            </Disclosure>
            {earlier.map((one) => (
              <Disclosure
                key={one.week}
                summary={words.week(numberOf(one.week))}
                count={one.sent || one.skipped ? undefined : words.unsent}
              >
                <WeekReflection week={one.week} reflection={one} setting={data.setting} isThisWeek={false} />
              </Disclosure>
            ))}
          </div>
        )}
        <OwnNotes />
      </div>
    </div>
  );
}
