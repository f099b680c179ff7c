import { Suspense } from 'react';
import { explain } from '../../api/explain.ts';
import { useOwnTrends } from '../../features/ownTrends/queries.ts';
import { screenOnDemand } from '../../loading/lazyScreen.ts';
import { ListState } from '../../ui/lists/ListState.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { useWords } from '../../words/words.tsx';
import { useShowPage } from './ShowPage.ts';

const OwnTrends = screenOnDemand(async () => (await import('../../features/ownTrends/OwnTrends.tsx')).OwnTrends);

/** Only hosts with a result have trends, so it shows nothing while loading, and others don't wait for its texts. */
export function LatelyPart() {
  const trends = useOwnTrends();
  if (!trends.isLoadingError && (trends.data?.trends ?? []).length === 0) return null;
  return (
    <Suspense fallback={null}>
      <Lately trends={trends} />
    </Suspense>
  );
}

function Lately({ trends }: { trends: ReturnType<typeof useOwnTrends> }) {
  const { data, isLoadingError, error, refetch } = trends;
  const { ownTrends: words, problems } = useWords();
  const show = useShowPage();
  const state = (isPending: boolean) => (
    <ListState
      isPending={isPending}
      problem={isLoadingError ? explain(error, problems) : undefined}
      onTryAgain={() => void refetch()}
    >
      {data && (
        <OwnTrends
          of={data}
          onReflect={() => {
            show('reflection');
          }}
        />
      )}
    </ListState>
  );
  return (
    <Section title={words.title}>
      <Suspense fallback={state(true)}>{state(false)}</Suspense>
    </Section>
  );
}
