import { useEffect } from 'react';
import type { Rehearsal } from '#contract/person/rehearsal.ts';
import { isForOpening } from '#contract/rules/person/rehearsal.ts';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { useWords } from '../../words/words.tsx';
import { useRehearsals, useSeeRehearsal } from './queries.ts';
import { RehearsalCard } from './RehearsalCard.tsx';

export function useRehearsalsAtOpening(opening: { series: string; startedAt: number }): Rehearsal[] {
  const { data = [] } = useRehearsals();
  return data.filter((one) => isForOpening(one, opening));
}

/** Folded, because hosts share their screens. Unfolded once, no later meeting shows it. */
export function RehearsalAtOpening(opening: { series: string; startedAt: number }) {
  const words = useWords().rehearsal;
  return useRehearsalsAtOpening(opening).map((one) => (
    <Disclosure key={one.id} summary={words.atOpening}>
      <Seen rehearsal={one} />
    </Disclosure>
  ));
}

/** Mounted only while it is unfolded. */
function Seen({ rehearsal: { id, content, seenAt } }: { rehearsal: Rehearsal }) {
  const { mutate } = useSeeRehearsal();
  const isNew = seenAt === null;
  useEffect(() => {
    if (isNew) mutate(id);
  }, [id, isNew, mutate]);
  return <RehearsalCard content={content} />;
}
