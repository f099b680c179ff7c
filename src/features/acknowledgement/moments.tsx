import type { Acknowledgement } from '#contract/acknowledgement.ts';
import { explain } from '../../api/explain.ts';
import type { MomentSource } from '../../ui/moments.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { AcknowledgementItem } from './AcknowledgementItem.tsx';
import { useAcknowledgements } from './queries.ts';
import { useWhom } from './whom.ts';

/** What people acknowledged each other for, as moments of the meeting. */
export function useAcknowledgementMoments(series: string, meeting: string, you: string): MomentSource {
  const { acknowledgement: words, problems } = useWords();
  const format = useFormat();
  const whom = useWhom();
  const { data, isPending, error, refetch } = useAcknowledgements(series, meeting);
  const lineOf = ({ to, what, kind }: Acknowledgement) => words.line(whom.short(to), what.trim() || words.kinds[kind]);
  return {
    moments: (data?.acknowledgements ?? []).map((said) => ({
      id: said.id,
      at: said.at,
      time: format.time(said.at),
      line: lineOf(said),
      isOwn: said.by.id === you,
      more: (
        <AcknowledgementItem
          series={series}
          meeting={meeting}
          said={said}
          you={you}
          isLeftOff={data?.isLeftOff === true}
        />
      ),
    })),
    total: data?.total ?? 0,
    isPending,
    problem: error && !data ? `${words.failed} ${explain(error, problems)}` : undefined,
    onTryAgain: () => void refetch(),
  };
}
