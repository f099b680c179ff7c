import { Feed } from '../../ui/lists/Feed.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import type { MomentSource } from '../../ui/lists/moments.ts';
import { Section } from '../../ui/lists/Section.tsx';
import { useWords } from '../../words/words.tsx';

export function MeetingFeed({ sources }: { sources: readonly MomentSource[] }) {
  const { soFar, nothingYet } = useWords().panel;
  const moments = sources.flatMap((source) => source.moments).toSorted((a, b) => b.at - a.at);
  const total = sources.reduce((sum, source) => sum + source.total, 0);
  const failed = sources.filter(({ problem }) => problem !== undefined);
  const isPending = sources.some((source) => source.isPending);
  const isReadable = !isPending && failed.length < sources.length;
  const trouble = failed.map(({ problem, onTryAgain }) => (
    <ListState key={problem} isPending={false} problem={problem} onTryAgain={onTryAgain}>
      {null}
    </ListState>
  ));
  if (!isReadable)
    return (
      <Section title={soFar} aside={null}>
        {isPending ? (
          <ListState isPending lines={3} problem={undefined} onTryAgain={() => {}}>
            {null}
          </ListState>
        ) : (
          trouble
        )}
      </Section>
    );
  return (
    <>
      <Feed title={soFar} moments={moments} total={total} empty={nothingYet} />
      {trouble}
    </>
  );
}
