import { asksToday } from '#contract/rules/person/commitment.ts';
import { readState } from '../../api/readState.ts';
import { useCame } from '../../ui/lists/useCame.ts';
import { useCommitments } from './queries.ts';

/** Those for no series that are back. One that is answered stays until the page is left, so that it can be undone. */
export function useCommitmentsToday(now: number) {
  const commitments = useCommitments();
  const { data = [] } = commitments;
  const asking = data.filter((one) => asksToday(one, now));
  const shown = useCame(asking.map(({ id }) => id));
  return {
    commitments: data
      .filter(({ id, content }) => content.series === null && shown.has(id))
      .map((commitment) => ({ commitment, isAnswered: !asking.includes(commitment) })),
    ...readState(commitments),
  };
}
