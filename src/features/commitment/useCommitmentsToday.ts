import { useState } from 'react';
import { asksToday } from '#contract/rules/commitment.ts';
import { readState } from '../../api/readState.ts';
import { useCommitments } from './queries.ts';

/** Those for no series that are back. One that is answered stays until the page is left, so that it can be undone. */
export function useCommitmentsToday(now: number) {
  const commitments = useCommitments();
  const { data = [] } = commitments;
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  const asking = data.filter((one) => asksToday(one, now));
  const added = asking.filter(({ id }) => !shown.has(id));
  if (added.length > 0) setShown(new Set([...shown, ...added.map(({ id }) => id)]));
  return {
    commitments: data
      .filter(({ id, content }) => content.series === null && shown.has(id))
      .map((commitment) => ({ commitment, isAnswered: !asking.includes(commitment) })),
    ...readState(commitments),
  };
}
